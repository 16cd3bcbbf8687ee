using System.Globalization;
using System.Text;

namespace Convoke.Safety;

/// <summary>The keys of a folder as a sheet of paper for a safe: for each key its use, and its file as it can be written again.</summary>
public static class KeySheet
{
    public static string Of(KeyFolder folder)
    {
        var keys = folder.Read();
        var sheet = new StringBuilder();
        sheet.AppendLine(CultureInfo.InvariantCulture, $"Keys of {folder.Path}");
        sheet.AppendLine(
            "Without them nobody can open the personal values in the database or in a backup; with them anybody can."
        );
        sheet.AppendLine(
            "Keep this in a safe, apart from the backups. To put a key back, write its two lines into the file named above them."
        );
        foreach (var key in keys.Keys.OrderByDescending(keys.InUse.Contains).ThenByDescending(key => key.MadeAt))
            sheet.Append(
                CultureInfo.InvariantCulture,
                $"\n{KeyFolder.FileNameOf(key)} ({UseOf(key, keys)})\n{KeyFolder.TextOf(key)}"
            );
        return sheet.ToString();
    }

    private static string UseOf(SecretKey key, KeySet keys) =>
        key == keys.Column ? "seals new values"
        : key == keys.Index ? "makes the indexes"
        : key == keys.NextIndex ? "will make the indexes"
        : "retired; old backups need it";
}
