namespace Convoke.Moving.Files;

/// <summary>What is wrong in a file of an entry: at which line (from 1), under which key.</summary>
public sealed class FileProblem(int line, string key, string reason)
    : Exception(key.Length == 0 ? $"line {line}: {reason}" : $"line {line}, {key}: {reason}");
