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

    /// <summary>Templates with the sequence in every place: where it is not the last part, files of several units and years alternate.</summary>
    private static readonly NumberTemplate[] Templates =
    [
        Scheme.Default, Scheme.Of("{community}-{sequence:3}-{unit}-{year}"), Scheme.Of("{year}-{sequence:3}-{community}{unit}"), Scheme.Of("{sequence:3}-{community}-{unit}-{year}"),
        Scheme.Of("{unit}-{sequence:3+}-{year}-{community}"),
    ];

    public static Arbitrary<NumberTemplate> Any() => Arb.From(Gen.Elements(Templates));

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
        Assert.Equal([new MisplacedFile(Scheme.Reading("B7", 1), 1, Scheme.Reading("A10", 1), 4)], shelf.Misplaced().AsEnumerable());
        Assert.Null(Shelf.Of(Scheme.Default, [Scheme.Reading("A2", 1), Scheme.Reading("A3", 1), Scheme.Reading("A1", 1)]).Misplaced().Single().BelongsAfter);
    }

    [Fact]
    public void A_number_twice_or_none_of_the_scheme_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => Shelf.Of(Scheme.Default, [Scheme.Reading("A1", 1), Scheme.Reading("A1", 1)]));
        Assert.Throws<ArgumentException>(() => Shelf.Of(Scheme.Default, [Scheme.Reading("A1", 1000)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shelf.Of(Scheme.Default, []).Boxes(0));
    }

    [Fact]
    public void Files_that_alternate_on_the_shelf_are_no_range()
    {
        NumberReading[] files = [.. Enumerable.Range(1, 3).SelectMany(i => new[] { Scheme.Reading("A1", i), Scheme.Reading("A2", i) })];
        var shelf = Shelf.Of(Scheme.Of("{community}-{sequence:3}-{unit}-{year}"), files);

        Assert.Equal(files, shelf.InOrder());
        Assert.Equal(
            [["XX小区-001-A1-2023", "XX小区-001-A2-2023", "XX小区-002-A1-2023"], ["XX小区-002-A2-2023", "XX小区-003-A1-2023", "XX小区-003-A2-2023"]],
            shelf.Boxes(3).Select(box => box.Ranges.Select(range => range.ToString())));
        Assert.Equal("XX小区-001-A1-2023 - XX小区-003-A1-2023", Shelf.Of(Scheme.Of("{community}-{sequence:3}-{unit}-{year}"), files.Where(file => file.Unit == "A1")).Labels.Single().ToString());
    }

    [Fact]
    public void A_box_is_left_not_full_where_that_saves_a_range()
    {
        var shelf = Shelf.Of(Scheme.Default, [.. Enumerable.Range(1, 3).Select(i => Scheme.Reading("A1", i)), .. Enumerable.Range(1, 3).Select(i => Scheme.Reading("A2", i))]);
        Assert.Equal([(1, 3L, 1), (2, 3L, 1)], shelf.Boxes(4).Select(box => (box.Box, box.Count, box.Ranges.Length)));
    }

    [Property]
    public void Expanded_labels_are_the_numbers_again_in_shelf_order(NumberTemplate template, NumberReading[] files)
    {
        var shelf = Shelf.Of(template, files);
        Assert.Equal(files.Order(new NumberOrder(template)), shelf.InOrder());
        Assert.Equal(shelf.InOrder(), shelf.Labels.SelectMany(label => label.Expand()));
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
    public void No_fewer_ranges_would_do(NumberTemplate template, NumberReading[] files) =>
        Assert.Equal(Ranges([.. files.Order(new NumberOrder(template))]), Shelf.Of(template, files).Labels.Length);

    [Property]
    public void Gaps_are_what_lies_between_the_first_and_the_last_and_is_not_there(NumberTemplate template, NumberReading[] files)
    {
        var missing = files.GroupBy(file => (file.Unit, file.Year)).SelectMany(group =>
            Enumerable.Range((int)group.Min(file => file.Sequence), (int)(group.Max(file => file.Sequence) - group.Min(file => file.Sequence) + 1)).Select(i => Scheme.Reading(group.Key.Unit, i, group.Key.Year)))
            .Except(files);
        Assert.Equal(missing.ToHashSet(), Shelf.Of(template, files).Gaps.SelectMany(gap => gap.Expand()).ToHashSet());
    }

    [Property(MaxTest = 1_000)]
    public void Boxes_hold_everything_in_order_and_no_fewer_boxes_nor_with_them_fewer_ranges_would_do(NumberTemplate template, NumberReading[] files, PositiveInt size)
    {
        var capacity = 1 + (size.Get % 6);
        var shelf = Shelf.Of(template, files);
        var boxes = shelf.Boxes(capacity);
        Assert.Equal(shelf.InOrder(), boxes.SelectMany(box => box.Ranges).SelectMany(range => range.Expand()));
        Assert.Equal(Enumerable.Range(1, boxes.Length), boxes.Select(box => box.Box));
        Assert.All(boxes, box => Assert.InRange(box.Count, 1, capacity));
        Assert.All(boxes, box => Assert.Equal(box.Count, box.Ranges.Sum(range => range.Count)));
        Assert.Equal(Fewest([.. shelf.InOrder()], capacity), (boxes.Length, boxes.Sum(box => box.Ranges.Length)));
    }

    /// <summary>Every way to fill boxes in this order: the fewest boxes, and with them the fewest ranges.</summary>
    private static (int Boxes, int Ranges) Fewest(NumberReading[] files, int capacity)
    {
        var best = new (int Boxes, int Ranges)[files.Length + 1];
        for (var end = 1; end <= files.Length; end++)
        {
            best[end] = Enumerable.Range(1, Math.Min(capacity, end))
                .Select(count => (best[end - count].Boxes + 1, best[end - count].Ranges + Ranges(files[(end - count)..end]))).Min();
        }

        return best[^1];
    }

    /// <summary>A range begins wherever a file does not follow the one that stands before it.</summary>
    private static int Ranges(NumberReading[] files) =>
        files.Where((file, i) => i == 0 || files[i - 1] != new NumberReading(file.Community, file.Unit, file.Year, file.Sequence - 1)).Count();

    [Property]
    public void Moving_the_misplaced_files_puts_the_shelf_in_order_and_no_fewer_would(NumberTemplate template, NumberReading[] files)
    {
        var shelf = Shelf.Of(template, files);
        var moved = shelf.Misplaced().Select(file => file.Position).ToHashSet();
        var order = new NumberOrder(template);
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
