namespace CustomerRules.Archives.Schemas;

/// <summary>The ranks of <see cref="FieldType"/>, for a branch on every value that is read.</summary>
internal enum FieldForm
{
    Text = 1,
    PersonName = 2,
    EMail = 3,
    Reference = 4,
    Choice = 5,
    Flag = 6,
    WholeNumber = 7,
    Decimal = 8,
    Date = 9,
    Moment = 10,
    Month = 11,
    Identifier = 12,
    Group = 13,
    List = 14,
    Map = 15,
}
