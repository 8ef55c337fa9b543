using CustomerRules.Numbering.Imports;
using CustomerRules.Numbering.Labels;
using CustomerRules.Numbering.Tests.Policies;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CustomerRules.Numbering.Tests.Labels;

/// <summary>Labels of boxes and cabinets (archives/4.3.01a, archives/4.3.01b) in shelf order.</summary>
[Properties(Arbitrary = [typeof(ShelfTests)], MaxTest = 500)]
public sealed class ShelfTests
{
    private static readonly NumberingPolicies Mixed = NumberingFile.Load(
        NumberingFile.Default, NumberingFile.Later("2.0.0", "2026-01-01", ("form.pattern", "\"{community}-{unit}-{year}-{sequence:3}\""))).GetValueOrThrow();

    public static Arbitrary<NumberReading[]> Files() => Arb.From(
        (from unit in Gen.Elements("A1", "A2", "A10", "B1", "1", "01")
         from year in Gen.Choose(2023, 2024)
         from sequence in Gen.Choose(1, 12)
         select Scheme.Reading(unit, sequence, year)).ListOf().Select(list => list.Distinct().ToArray()),
        files => Enumerable.Range(0, files.Length).Select(i => files.Where((_, j) => j != i).ToArray()));

    [Fact]
    public void A2_comes_before_A10()
    {
        string[] units = ["A10", "A2", "B1", "A02", "12", "2", "AB", "A"];
        Assert.Equal(["2", "12", "A", "A02", "A2", "A10", "AB", "B1"], units.Order(Comparer<string>.Create(NumberOrder.CompareTexts)));
    }

    [Fact]
    public void The_ranges_of_archives_4_3_01b_are_first_and_last_number()
    {
        var shelf = Shelf.Of(Scheme.Default, [.. Enumerable.Range(1, 37).Select(i => Scheme.Reading("A1", i))]);
        Assert.Equal(("XX小区A12023001 - XX小区A12023037", 37L), (shelf.Labels.Single().ToString(), shelf.Labels.Single().Count));
        Assert.Empty(shelf.Gaps);
        Assert.Empty(shelf.Misplaced());
    }

    [Fact]
    public void A_file_in_the_wrong_place_is_found_with_the_place_where_it_belongs()
    {
        var shelf = Shelf.Of(Scheme.Default, [Scheme.Reading("A1", 1), Scheme.Reading("B7", 1), Scheme.Reading("A1", 2), Scheme.Reading("A2", 1), Scheme.Reading("A10", 1)]);
        Assert.Equal([new MisplacedFile(Scheme.Reading("B7", 1), 1, Scheme.Reading("A10", 1))], shelf.Misplaced().AsEnumerable());
        Assert.Null(Shelf.Of(Scheme.Default, [Scheme.Reading("A2", 1), Scheme.Reading("A3", 1), Scheme.Reading("A1", 1)]).Misplaced().Single().BelongsAfter);
    }

    [Fact]
    public void A_number_twice_or_none_of_the_scheme_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => Shelf.Of(Scheme.Default, [Scheme.Reading("A1", 1), Scheme.Reading("A1", 1)]));
        Assert.Throws<ArgumentException>(() => Shelf.Of(Scheme.Default, [Scheme.Reading("A1", 1000)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shelf.Of(Scheme.Default, []).Boxes(0));
    }

    [Property]
    public void Expanded_labels_are_the_numbers_again_in_shelf_order(NumberReading[] files)
    {
        var shelf = Shelf.Of(Scheme.Default, files);
        Assert.Equal(shelf.InOrder(), shelf.Labels.SelectMany(label => label.Expand()));
        Assert.Equal(files.ToHashSet(), shelf.Labels.SelectMany(label => label.Expand()).ToHashSet());
        Assert.Equal(files.Length, shelf.Labels.Sum(label => label.Count));
    }

    [Property]
    public void Over_several_versions_expanded_labels_are_the_numbers_again(NumberReading[] files, NonNegativeInt turn)
    {
        var versions = Mixed["archive"].Versions;
        var mixed = files.Select((file, i) => new LegacyNumber(i, versions[(i + turn.Get) % 2], file, default, null)).ToArray();
        var numbers = mixed.Select(file => file.Policy.Template.Template.Format(file.Reading!)).ToArray();
        var shelf = Shelf.Of(mixed);

        Assert.Equal(numbers.ToHashSet(), shelf.Labels.SelectMany(Numbers).ToHashSet());
        Assert.Equal(files.Length, shelf.Labels.Sum(label => label.Count));
        Assert.Equal(shelf.InOrder(), shelf.Labels.SelectMany(label => label.Expand()));
        Assert.Equal(shelf.Labels.Select(label => label.ToString()), Shelf.Of(mixed.Reverse()).Labels.Select(label => label.ToString()));

        static IEnumerable<string> Numbers(ShelfLabel label)
        {
            var template = Mixed["archive"].Versions[label.From.Contains('-', StringComparison.Ordinal) ? 1 : 0].Template.Template;
            return label.Expand().Select(template.Format);
        }
    }

    [Property]
    public void No_fewer_ranges_would_do(NumberReading[] files)
    {
        // A range begins wherever the number before is not there: that many there must be.
        var needed = files.Count(file => !files.Contains(Scheme.Reading(file.Unit, (int)file.Sequence - 1, file.Year)));
        Assert.Equal(needed, Shelf.Of(Scheme.Default, files).Labels.Length);
    }

    [Property]
    public void Gaps_are_what_lies_between_the_first_and_the_last_and_is_not_there(NumberReading[] files)
    {
        var missing = files.GroupBy(file => (file.Unit, file.Year)).SelectMany(group =>
            Enumerable.Range((int)group.Min(file => file.Sequence), (int)(group.Max(file => file.Sequence) - group.Min(file => file.Sequence) + 1)).Select(i => Scheme.Reading(group.Key.Unit, i, group.Key.Year)))
            .Except(files);
        Assert.Equal(missing.ToHashSet(), Shelf.Of(Scheme.Default, files).Gaps.SelectMany(gap => gap.Expand()).ToHashSet());
    }

    [Property]
    public void Boxes_hold_everything_in_order_and_all_but_the_last_are_full(NumberReading[] files, PositiveInt size)
    {
        var capacity = 1 + (size.Get % 5);
        var shelf = Shelf.Of(Scheme.Default, files);
        var boxes = shelf.Boxes(capacity);
        Assert.Equal(shelf.InOrder(), boxes.SelectMany(box => box.Ranges).SelectMany(range => range.Expand()));
        Assert.Equal((files.Length + capacity - 1) / capacity, boxes.Length);
        Assert.All(boxes.SkipLast(1), box => Assert.Equal(capacity, box.Count));
        Assert.All(boxes, box => Assert.Equal(box.Count, box.Ranges.Sum(range => range.Count)));
    }

    [Property]
    public void Moving_the_misplaced_files_puts_the_shelf_in_order_and_no_fewer_would(NumberReading[] files)
    {
        var shelf = Shelf.Of(Scheme.Default, files);
        var moved = shelf.Misplaced().Select(file => file.Position).ToHashSet();
        var order = new NumberOrder(Scheme.Default);
        var stays = files.Where((_, i) => !moved.Contains(i)).ToList();
        Assert.Equal(stays.Order(order), stays);
        if (files.Length <= 10)
            Assert.Equal(files.Length - Enumerable.Range(0, 1 << files.Length).Where(IsRising).Max(int.PopCount), moved.Count);

        bool IsRising(int set)
        {
            var chosen = files.Where((_, i) => (set >> i & 1) == 1).ToList();
            return chosen.Zip(chosen.Skip(1)).All(pair => order.Compare(pair.First, pair.Second) < 0);
        }
    }
}
