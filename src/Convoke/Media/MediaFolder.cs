using System.Security.Cryptography;
using Convoke.Kernel;

namespace Convoke.Media;

/// <summary>The folder that holds the files of pictures, each named by the hash of what is in it.</summary>
public sealed class MediaFolder(Settings settings)
{
    public string Path { get; } = System.IO.Path.Combine(settings.DataFolder, "media");

    /// <summary>Takes a picture in, without its metadata; the same picture twice is one file.</summary>
    public Outcome<StoredFile> Keep(byte[] bytes)
    {
        if (bytes.Length > PictureFormat.MostBytes)
            return new Refusal("A picture may have at most 8 MB.");
        if (PictureFormat.Read(bytes) is not { } picture)
            return new Refusal("A picture must be a whole JPEG, PNG or WebP file.");
        if ((long)picture.Width * picture.Height > PictureFormat.MostPixels)
            return new Refusal("A picture may have at most 40 million pixels.");
        var name = $"{Convert.ToHexStringLower(SHA256.HashData(picture.Bytes))[..32]}.{picture.Extension}";
        Write(name, picture.Bytes);
        return new StoredFile(name, picture.MediaType, picture.Width, picture.Height, picture.Bytes.Length);
    }

    /// <summary>Under another name first, so that nobody reads half a file.</summary>
    private void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path);
        var target = System.IO.Path.Combine(Path, name);
        if (File.Exists(target))
            return;
        var half = $"{target}.{PublicId.New()}";
        File.WriteAllBytes(half, bytes);
        File.Move(half, target, true);
    }
}
