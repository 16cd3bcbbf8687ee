namespace Convoke.Web.Hosting;

/// <summary>Why the program cannot start, in one sentence for the person who started it.</summary>
public sealed class StartProblem(string sentence, Exception? cause = null) : Exception(sentence, cause);
