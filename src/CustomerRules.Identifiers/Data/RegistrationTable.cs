using CustomerRules.Identifiers.Text;
using CustomerRules.Policies;

namespace CustomerRules.Identifiers.Data;

/// <summary>Registration departments and their categories: the first two characters of a credit code.</summary>
internal static class RegistrationTable
{
    private const int Wide = 36;

    private static readonly BilingualText?[] Departments = new BilingualText?[Wide];
    private static readonly BilingualText?[] Categories = new BilingualText?[Wide * Wide];

    static RegistrationTable()
    {
        foreach (var row in DataFile.Named("registrations")["registrations"].Items)
        {
            var code = DataFile.Text(row, "code");
            Departments[PackedCharacters.ValueOf(code[0])] = DataFile.Bilingual(row, "department");
            Categories[Index(code[0], code[1])] = DataFile.Bilingual(row, "category");
        }
    }

    internal static BilingualText? Department(char department) => Departments[PackedCharacters.ValueOf(department)];

    internal static BilingualText? Category(char department, char category) => Categories[Index(department, category)];

    private static int Index(char department, char category) => (PackedCharacters.ValueOf(department) * Wide) + PackedCharacters.ValueOf(category);
}
