using Convoke.Kernel;

namespace Convoke.Media;

/// <summary>A picture or file of an entry: here in the media folder, or known only by where it once was.</summary>
public sealed class MediaItem : Entity
{
    private MediaItem() { }

    /// <summary>Its name in the media folder, made of its content's hash; null while the file is not here.</summary>
    public string? File { get; private set; }
    public string MediaType { get; private set; } = "";
    public int Width { get; private set; }
    public int Height { get; private set; }
    public long Bytes { get; private set; }
    public string Title { get; private set; } = "";
    public string Alt { get; private set; } = "";
    public string Caption { get; private set; } = "";

    /// <summary>Where it was before an import; kept so that the file can be brought later.</summary>
    public string? OriginalAddress { get; private set; }
    public string? Origin { get; private set; }
    public string? OriginDigest { get; private set; }

    /// <summary>The root-relative address; null while the file is not here.</summary>
    public string? Address => File is null ? null : AddressOf(File);

    public static string AddressOf(string file) => $"/media/{file}";

    public static MediaItem Kept(StoredFile file, string title, DateTimeOffset now) =>
        new()
        {
            Id = Kernel.Id.New(now),
            File = file.Name,
            MediaType = file.MediaType,
            Width = file.Width,
            Height = file.Height,
            Bytes = file.Bytes,
            Title = title,
        };

    public static MediaItem Elsewhere(
        string originalAddress,
        string mediaType,
        DateTimeOffset now,
        string title = "",
        string alt = "",
        string caption = ""
    ) =>
        new()
        {
            Id = Kernel.Id.New(now),
            OriginalAddress = originalAddress,
            MediaType = mediaType,
            Title = title,
            Alt = alt,
            Caption = caption,
        };

    public void Describe(string title, string alt, string caption)
    {
        if ((Title, Alt, Caption) == (title, alt, caption))
            return;
        (Title, Alt, Caption) = (title, alt, caption);
        Record(new MediaDescribed(Id));
    }

    public void CameFrom(string origin, string digest) => (Origin, OriginDigest) = (origin, digest);
}
