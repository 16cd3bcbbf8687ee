namespace Convoke.Safety;

/// <summary>Why the program cannot work with its keys, in one sentence for the operator.</summary>
public sealed class KeyProblem(string message, Exception? cause = null) : Exception(message, cause);
