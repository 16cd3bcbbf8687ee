using Convoke.Data;
using Convoke.Media;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Moving.Files;

/// <summary>Takes in the picture that a file of an entry names.</summary>
internal sealed class PictureDesk(ConvokeDb db, MediaFolder media, DateTimeOffset now)
{
    public async Task<MediaItem> TakeAsync(EntryFile file, string path, CancellationToken stop)
    {
        // A device has no length, and no end.
        if (new FileInfo(path) is not { Exists: true, Length: > 0 } picture)
            throw Wrong(file, $"there is no file {path}.");
        if (picture.Length > PictureFormat.MostBytes)
            throw Wrong(file, "a picture may have at most 8 MB.");
        if (!media.Keep(await File.ReadAllBytesAsync(path, stop)).Granted(out var stored, out var refusal))
            throw Wrong(file, refusal.ToString());
        return db.Media.Local.FirstOrDefault(item => item.File == stored.Name)
            ?? await db.Media.FirstOrDefaultAsync(item => item.File == stored.Name, stop)
            ?? db.Add(MediaItem.Kept(stored, Path.GetFileNameWithoutExtension(path), now)).Entity;
    }

    private static FileProblem Wrong(EntryFile file, string what) => new(file.LineOf("picture"), "picture", what);
}
