namespace Convoke.Data;

/// <summary>Why the program cannot work on its database, in one sentence for the operator.</summary>
public sealed class DatabaseProblem(string message, Exception? inner = null) : Exception(message, inner);
