namespace Convoke.Moving.WordPress;

/// <summary>The file to move in cannot be opened or read.</summary>
public sealed class UnreadableException(Exception cause) : Exception(cause.Message, cause);
