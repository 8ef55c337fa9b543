using System.Text;

namespace CustomerRules.Policies.Tests.Reading;

/// <summary>Documents spelled out of FsCheck's own arrays, so that a counterexample shrinks with them.</summary>
internal static class JsonSeeds
{
    // Scraps that lead a JSON reader into every one of its states far more often than random bytes would.
    private static readonly byte[][] Scraps =
    [
        .. new[]
        {
            "{", "}", "[", "]", ":", ",", "\"", "\"a\"", "\"b\":", "\"a\":1,", "null", "true", "false", "tru", "0", "-", "1", ".", "e", "+", "01", "1e5",
            " ", "\n", "\r\n", "\t", "//", "/*", "*/", "/", "\\", "\\u", "\\ud83d", "\\ude00", "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\\n", "中", "😀",
            "\u2028", "\uFEFF", "\0", "[[[[[[[[", "]]]]]]]]", "{\"a\":[", "]}", "\"中文\":\"😀\"", "\"a\":{\"a\":1},",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xE4, 0xB8], [0xC0, 0x80], [0xED, 0xA0, 0x80],
    ];

    internal static byte[] Scrapped(IEnumerable<byte> seed) => [.. seed.SelectMany(b => Scraps[b % Scraps.Length])];

    /// <summary>The good document, cut short and with bytes replaced, removed, doubled or inserted.</summary>
    internal static byte[] Mutated(byte[] document, (ushort At, byte How, byte Value)[] edits, ushort? cut)
    {
        var bytes = new List<byte>(document);
        foreach (var (at, how, value) in edits.Where(_ => bytes.Count > 0))
        {
            var index = at % bytes.Count;
            switch (how % 5)
            {
                case 0:
                    bytes[index] = value;
                    break;
                case 1:
                    bytes.RemoveAt(index);
                    break;
                case 2:
                    bytes.Insert(index, bytes[index]);
                    break;
                case 3:
                    bytes.InsertRange(index, Scraps[value % Scraps.Length]);
                    break;
                default:
                    bytes[index] = Scraps[value % Scraps.Length][0];
                    break;
            }
        }

        if (cut is { } length && bytes.Count > 0)
            bytes.RemoveRange(length % bytes.Count, bytes.Count - length % bytes.Count);
        return [.. bytes];
    }
}
