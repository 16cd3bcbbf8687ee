namespace Convoke.Media;

/// <summary>A file that now lies in the media folder.</summary>
public sealed record StoredFile(string Name, string MediaType, int Width, int Height, long Bytes);
