using System.Text.RegularExpressions;

namespace Convoke.Protocols.WordPress;

/// <summary>A picture or other file that a text shows.</summary>
/// <param name="Address">Absolute address on the old site.</param>
/// <param name="Alternative">Alternative text, plain; may be empty.</param>
/// <param name="Caption">Caption, HTML; may be empty.</param>
/// <param name="AttachmentId">The item that is the file, 0 when not known.</param>
public sealed partial record WordPressPicture(
    string Address,
    string Alternative = "",
    string Caption = "",
    long AttachmentId = 0
)
{
    /// <summary>The address of the picture in full size: without the size WordPress puts into the name or the query.</summary>
    public string FullAddress => SizeInName().Replace(Address.Split('?', 2)[0], "${ending}");

    [GeneratedRegex(@"-[0-9]{1,5}x[0-9]{1,5}(?<ending>\.[A-Za-z0-9]{1,5})$", RegexOptions.NonBacktracking)]
    private static partial Regex SizeInName();
}
