using System.Text;

namespace CustomerRules.Archives.Tests;

/// <summary>Validating a valid, complete document allocates nothing.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void A_valid_document_costs_no_memory()
    {
        var schema = Documents.Schema("owner");
        var utf8 = Encoding.UTF8.GetBytes(Documents.Owner);
        var dated = Encoding.UTF8.GetBytes(Documents.Owner.Replace("\"move-in-date\"", "\"birth-date\": \"1949-12-31\", \"move-out-date\": \"2025-05-01\", \"move-in-date\"", StringComparison.Ordinal)
            .Replace("\"problem\"", "\"reported-at\": \"2026-02-01T09:30:00+08:00\", \"accepted-at\": \"2026-02-01T09:31:00.5+08:00\", \"problem\"", StringComparison.Ordinal));
        var escaped = Encoding.UTF8.GetBytes(Documents.Owner.Replace("张三丰", "\\u5f20\\u4e09", StringComparison.Ordinal).Replace("\"unit\"", "\"\\u0075nit\"", StringComparison.Ordinal).Replace("2023-05-01", "2023\\u002d05-01", StringComparison.Ordinal));
        Assert.Equal(0, Enumerable.Range(0, 5).Min(_ => Allocated(utf8)));
        Assert.Equal(0, Enumerable.Range(0, 5).Min(_ => Allocated(escaped)));
        Assert.Equal(0, Enumerable.Range(0, 5).Min(_ => Allocated(dated)));

        long Allocated(byte[] document)
        {
            var complete = 0;
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 2000; i++)
                complete += schema.Validate(document, Day.Today) is { IsValid: true, Completeness.IsFull: true } ? 1 : 0;
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal(2000, complete);
            return bytes;
        }
    }
}
