using System.Security.Cryptography;
using System.Text;
using CustomerRules.Archives.Disposal;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Archives.Tests.Lifecycle;
using FsCheck.Xunit;

namespace CustomerRules.Archives.Tests.Disposal;

/// <summary>The register: its one form, and every way to tamper with it.</summary>
public sealed class RegisterTests
{
    private static readonly DestructionRegister Eight = Registers.Of(8);
    private static readonly byte[] Written = Eight.ToUtf8();

    [Fact]
    public void An_entry_is_written_in_one_form_and_its_hash_is_that_of_its_bytes()
    {
        var line = Encoding.UTF8.GetString(Registers.Of(1).ToUtf8());
        var origin = Convert.ToHexStringLower(SHA256.HashData("destruction-register/1"u8));
        var body = $$"""{"position":1,"previous":"{{origin}}","at":"2023-03-01T11:00:00","name":"owner-file","number":"XX小区A12023001","quantity":2,"left":0,"ground":"no-retention-value","requester":"S-1","approver":"S-2","operator":"S-1","witnesses":["S-4"],"policy":"archives/lifecycle@1.0.0" """.TrimEnd();

        Assert.Equal($"{body},\"hash\":\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}\"}}\n", line);
    }

    [Fact]
    public void What_was_written_is_read_back()
    {
        var check = DestructionRegister.Verify(Written, Eight.Head);

        Assert.True(check.IsIntact);
        Assert.Equal(Written, check.Register.ToUtf8());
        Assert.Equal(Eight.Head, check.Register.Head);
        Assert.Equal(("清册完好，共 8 条。", "The register is intact: 8 entries."), (check.Message.Zh, check.ToString()));
        Assert.All(Eight.Entries.Zip(check.Register.Entries), pair => Assert.Equal(pair.First.Record with { Witnesses = [] }, pair.Second.Record with { Witnesses = [] }));
    }

    [Fact]
    public void An_empty_register_is_intact_and_has_a_head_of_its_own()
    {
        Assert.True(DestructionRegister.Verify(default, DestructionRegister.Empty.Head).IsIntact);
        Assert.True(DestructionRegister.Verify(Written, DestructionRegister.Empty.Head).IsIntact);
        Assert.Equal(0, DestructionRegister.Empty.Head.Count);
    }

    [Fact]
    public void Every_other_value_of_every_byte_of_an_entry_is_noticed()
    {
        var bytes = Registers.Of(1).ToUtf8();
        for (var i = 0; i < bytes.Length; i++)
        {
            var original = bytes[i];
            for (var step = 1; step < 256; step++)
            {
                bytes[i] = (byte)(original + step);
                Assert.False(DestructionRegister.Verify(bytes).IsIntact, $"byte {i} as {bytes[i]}");
            }

            bytes[i] = original;
        }
    }

    [Fact]
    public void A_changed_byte_is_placed_at_its_entry()
    {
        var bytes = Registers.Of(4).ToUtf8();
        var entry = 1;
        for (var i = 0; i < bytes.Length; i++)
        {
            var original = bytes[i];
            bytes[i] = (byte)(original ^ 1);
            Assert.Equal(entry, DestructionRegister.Verify(bytes).Position);
            bytes[i] = original;
            entry += original == '\n' ? 1 : 0;
        }
    }

    [Property(MaxTest = 300)]
    public void Any_bytes_inserted_or_removed_anywhere_are_noticed_with_a_head(uint at, byte[] put, byte drop)
    {
        var place = (int)(at % (Written.Length + 1));
        var removed = Math.Min(drop % 50, Written.Length - place);
        byte[] bytes = [.. Written[..place], .. put, .. Written[(place + removed)..]];
        if (bytes.AsSpan().SequenceEqual(Written))
            return;
        Assert.False(DestructionRegister.Verify(bytes, Eight.Head).IsIntact);
    }

    [Fact]
    public void Every_dropped_entry_is_noticed()
    {
        for (var i = 0; i < 8; i++)
        {
            var lines = Registers.Lines(Eight);
            lines.RemoveAt(i);
            var bytes = Registers.Join(lines);
            Fault(bytes, Eight.Head, i + 1, i == 7 ? RegisterFault.Truncated : RegisterFault.WrongPosition);
            Assert.Equal(i == 7, DestructionRegister.Verify(bytes).IsIntact); // Without a head nobody can know of the end that was cut off.
        }
    }

    [Fact]
    public void Every_cut_at_the_end_is_noticed_with_a_head()
    {
        for (var length = 0; length < Written.Length; length++)
            Assert.False(DestructionRegister.Verify(Written.AsMemory(0, length), Eight.Head).IsIntact);
    }

    [Property(MaxTest = 500)]
    public void Every_other_order_is_noticed(int seed)
    {
        var lines = Registers.Lines(Eight).ToArray();
        new Random(seed).Shuffle(lines);
        var bytes = Registers.Join(lines);
        Assert.Equal(bytes.AsSpan().SequenceEqual(Written), DestructionRegister.Verify(bytes).IsIntact);
    }

    [Fact]
    public void Every_entry_that_is_inserted_is_noticed()
    {
        var foreign = Registers.Lines(Registers.Of(9, from: 20));
        for (var i = 0; i < 8; i++)
        {
            foreach (var line in foreign.Concat(Registers.Lines(Eight)))
            {
                var lines = Registers.Lines(Eight);
                lines.Insert(i, line);
                var check = DestructionRegister.Verify(Registers.Join(lines));
                Assert.False(check.IsIntact);
                Assert.InRange(check.Position.Value, i + 1, i + 2);
            }
        }
    }

    [Fact]
    public void A_chain_that_is_written_anew_is_noticed_with_a_head_only()
    {
        for (var i = 0; i < 8; i++)
        {
            var changed = i;
            var anew = Eight.Entries.Aggregate(DestructionRegister.Empty, (sum, entry) => sum.Append(entry.Position == changed + 1 ? entry.Record with { Quantity = 99 } : entry.Record));

            Assert.True(DestructionRegister.Verify(anew.ToUtf8()).IsIntact);
            Fault(anew.ToUtf8(), Eight.Head, 8, RegisterFault.OtherThanPublished);
        }
    }

    [Fact]
    public void A_register_that_has_grown_since_is_intact()
    {
        foreach (var count in Enumerable.Range(0, 9))
            Assert.True(DestructionRegister.Verify(Written, Registers.Of(count).Head).IsIntact);
    }

    [Fact]
    public void Each_fault_is_told_where_and_why()
    {
        var lines = Registers.Lines(Eight);
        Fault([.. lines[0], .. "{}\n"u8], null, 2, RegisterFault.Unreadable);
        Fault(lines[1], null, 1, RegisterFault.WrongPosition);
        Fault([.. lines[0], .. Registers.Lines(Registers.Of(2, from: 20))[1]], null, 2, RegisterFault.WrongPrevious);
        Fault(Replace(lines[0], "\"quantity\":2", "\"quantity\":3"), null, 1, RegisterFault.WrongHash);
        var twice = RegisterEntryTwice();
        Fault(twice, null, 2, RegisterFault.DestroyedTwice);
        Assert.Equal(
            ("清册自第 2 条起有误：这份档案此前已经完整销毁。", "The register is broken at entry 2: its file was destroyed completely before."),
            (DestructionRegister.Verify(twice).Message.Zh, DestructionRegister.Verify(twice).Message.En));
        Fault(Written, new RegisterHead(8, Registers.Of(7).Head.Hash), 8, RegisterFault.OtherThanPublished);
        Fault(Written, new RegisterHead(-1, Registers.Of(7).Head.Hash), 1, RegisterFault.OtherThanPublished);
        Assert.Equal(7, RegisterFault.All.Select(fault => RegisterCheckOf(fault).Message.En).Distinct().Count());
    }

    [Theory]
    [InlineData("\"position\":1", "\"position\": 1")]
    [InlineData("{\"position\"", " {\"position\"")]
    [InlineData("{\"position\"", "\uFEFF{\"position\"")]
    [InlineData("}\n", "} \n")]
    [InlineData("}\n", "}\r\n")]
    [InlineData("}\n", "}\n\n")]
    [InlineData("\"S-4\"", "\"\\u0053-4\"")]
    [InlineData("\"name\":\"owner-file\",", "")]
    [InlineData("\"left\":0", "\"left\":-0")]
    [InlineData("\"left\":0", "\"left\":0,\"more\":1")]
    [InlineData("\"quantity\":2,\"left\":0", "\"left\":0,\"quantity\":2")]
    [InlineData("owner-file", "owner\\u002dfile")]
    public void A_line_that_reads_the_same_but_is_written_otherwise_is_no_entry(string old, string text) =>
        Fault(Replace(Registers.Of(1).ToUtf8(), old, text), null, text == "}\n\n" ? 2 : 1, RegisterFault.Unreadable);

    [Fact]
    public void A_file_is_destroyed_in_parts_until_nothing_is_left()
    {
        var part = Lives.Destroyed(Lives.Registered(pieces: 5), 2, "shredder-jammed");
        var rest = FileTransitions.Destroy(part.File, Lives.Policy, HoldList.None, Lives.By(Lives.Clerk, Lives.MetOn, 15), [Lives.Clerk, Lives.Guard], 3, null);
        var register = DestructionRegister.Empty.Append(part.Record!);
        Assert.False(register.IsDestroyed(part.File.Number));
        register = register.Append(rest.Record!);

        Assert.True(register.IsDestroyed(part.File.Number));
        Assert.Equal([(2, 3, "shredder-jammed"), (3, 0, null)], register.Entries.Select(entry => (entry.Record.Quantity, entry.Record.Left, entry.Record.Failure)));
    }

    [Fact]
    public void Random_bytes_and_mutilated_registers_never_throw()
    {
        var random = new Random(3650);
        for (var i = 0; i < 20_000; i++)
        {
            byte[] bytes;
            if (i % 2 == 0)
            {
                bytes = new byte[random.Next(1, 200)];
                random.NextBytes(bytes);
            }
            else
            {
                bytes = [.. Registers.Lines(Eight)[random.Next(8)]];
                for (var changes = random.Next(1, 4); changes > 0; changes--)
                    bytes[random.Next(bytes.Length)] = (byte)"{}[]\",:0-e.\\nu/*\n"[random.Next(17)];
            }

            Assert.False(DestructionRegister.Verify(bytes).IsIntact && !bytes.AsSpan().SequenceEqual(Registers.Lines(Eight)[0]));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData(":")]
    [InlineData("-1:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("+1:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("1:000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("1:000000000000000000000000000000000000000000000000000000000000000G")]
    [InlineData("1:000000000000000000000000000000000000000000000000000000000000000A")]
    [InlineData("99999999999:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData(null)]
    public void What_is_no_head_is_refused(string? text) => Assert.False(RegisterHead.TryParse(text, out _));

    [Fact]
    public void A_head_is_published_as_text()
    {
        Assert.True(RegisterHead.TryParse(Eight.Head.ToString(), out var head));
        Assert.Equal(Eight.Head, head);
        Assert.Matches("^8:[0-9a-f]{64}$", Eight.Head.ToString());
    }

    private static byte[] RegisterEntryTwice()
    {
        var first = Registers.Of(1);
        byte[] body = [.. Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(first.ToUtf8()).Split(",\"hash\"")[0]
            .Replace("\"position\":1", "\"position\":2", StringComparison.Ordinal)
            .Replace(first.Entries[0].Previous.ToString(), first.Head.Hash.ToString(), StringComparison.Ordinal))];
        return [.. first.ToUtf8(), .. body, .. Encoding.ASCII.GetBytes($",\"hash\":\"{Convert.ToHexStringLower(SHA256.HashData(body))}\"}}\n")];
    }

    private static RegisterCheck RegisterCheckOf(RegisterFault fault) => RegisterCheck.Broken(1, fault);

    private static byte[] Replace(byte[] line, string old, string replacement)
    {
        var text = Encoding.UTF8.GetString(line);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text.Replace(old, replacement, StringComparison.Ordinal));
    }

    private static void Fault(byte[] bytes, RegisterHead? head, int position, RegisterFault fault)
    {
        var check = DestructionRegister.Verify(bytes, head);
        Assert.Equal((false, position, fault, null), (check.IsIntact, check.Position, check.Fault, check.Register));
    }
}
