namespace Convoke.Moving.WordPress;

/// <summary>What a file brought. Items count by their WordPress type, in whatever state, new here or known already.</summary>
public sealed class ImportReport
{
    private readonly List<string> warnings = [];

    public int Posts { get; internal set; }
    public int Pages { get; internal set; }
    public int Attachments { get; internal set; }

    /// <summary>Neither pingback nor trackback.</summary>
    public int Comments { get; internal set; }
    public int Pingbacks { get; internal set; }
    public int Trackbacks { get; internal set; }
    public int Categories { get; internal set; }
    public int Tags { get; internal set; }
    public int Authors { get; internal set; }
    public int Redirects { get; internal set; }

    /// <summary>Menu items and things of types that are not known.</summary>
    public int Skipped { get; internal set; }

    /// <summary>Posts and pages that were not here before, that were and have changed, that were and have not.</summary>
    public int Added { get; internal set; }
    public int Updated { get; internal set; }
    public int Unchanged { get; internal set; }
    public IReadOnlyList<string> Warnings => warnings;

    /// <summary>The categories of the blog, those with the most posts first.</summary>
    internal IReadOnlyList<FiledPosts> Filed { get; set; } = [];

    internal void Warn(string warning)
    {
        if (warnings.Count < 10_000)
            warnings.Add(warning);
    }
}

/// <summary>How many posts a category of a blog has, whose kind may be chosen by it.</summary>
public sealed record FiledPosts(string Slug, string Name, int Posts);
