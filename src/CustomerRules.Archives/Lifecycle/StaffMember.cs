using Ardalis.GuardClauses;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>Who acts: a member of staff in a role.</summary>
/// <remarks>Equality is by role and number. Immutable and thread-safe.</remarks>
public sealed record StaffMember
{
    /// <summary>Names somebody by number.</summary>
    /// <param name="role">The code of the role, such as <c>service-centre-head</c>.</param>
    /// <param name="number">The number of the person, who is the same in every role.</param>
    /// <exception cref="ArgumentException">The role is no code. It is not repeated.</exception>
    public StaffMember(string role, StaffNumber number)
    {
        Guard.Against.Null(role);
        Role = CodeText.IsCode(role) ? role : throw new ArgumentException("A role is a kebab-case code.", nameof(role));
        Number = Guard.Against.Null(number);
    }

    /// <summary>The role.</summary>
    public string Role { get; }

    /// <summary>The person.</summary>
    public StaffNumber Number { get; }

    /// <summary>Role and number.</summary>
    public override string ToString() => $"{Role} {Number}";
}
