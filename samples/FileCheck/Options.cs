using CustomerRules.Policies;
using NodaTime;
using NodaTime.Text;

namespace FileCheck;

/// <summary>What the command line asks for: the folder, the day, the language.</summary>
internal sealed record Options(string Folder, LocalDate AsOf, Language Language)
{
    /// <summary>Reads the arguments; null when they make no sense.</summary>
    internal static Options? Read(string[] args)
    {
        var today = SystemClock.Instance.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).Date;
        var options = new Options(Path.Combine(AppContext.BaseDirectory, "files"), today, Language.Chinese);
        var folders = 0;
        for (var i = 0; i < args.Length && options is not null; i++)
        {
            options = (args[i], i + 1 < args.Length ? args[i + 1] : "") switch
            {
                ("--lang", "zh") => options with { Language = Language.Chinese },
                ("--lang", "en") => options with { Language = Language.English },
                ("--as-of", var day) when LocalDatePattern.Iso.Parse(day).TryGetValue(default, out var date) => options with { AsOf = date },
                (var folder, _) when !folder.StartsWith('-') && folders++ == 0 => options with { Folder = folder },
                _ => null,
            };
            i += args[i].StartsWith('-') ? 1 : 0;
        }

        return options;
    }
}
