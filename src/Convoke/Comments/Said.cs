using Convoke.Kernel;

namespace Convoke.Comments;

/// <summary>What somebody said and under which name.</summary>
public sealed record Said(LanguageTag Language, string Name, string Site, string Written, SafeHtml Body);
