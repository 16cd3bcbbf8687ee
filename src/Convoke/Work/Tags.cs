namespace Convoke.Work;

/// <summary>Names of what pages are made of; a page says which it shows, a change says which it touched.</summary>
public static class Tags
{
    /// <summary>Names, languages, navigation: on every page.</summary>
    public const string Assembly = "assembly";

    /// <summary>Everything that lists entries.</summary>
    public const string Lists = "lists";

    /// <summary>Comments of the whole site.</summary>
    public const string Comments = "comments";

    /// <summary>Organisations, and what they are told apart by.</summary>
    public const string Members = "members";

    public static string Entry(Guid id) => $"entry:{id:N}";
}
