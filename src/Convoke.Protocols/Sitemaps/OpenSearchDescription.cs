using System.Globalization;
using System.Xml;
using Convoke.Protocols.Xml;

namespace Convoke.Protocols.Sitemaps;

/// <summary>How browsers may search the site: an OpenSearch 1.1 (draft 6) description document.</summary>
public sealed record OpenSearchDescription
{
    /// <summary>The media type, for the header and for <c>rel="search"</c> links.</summary>
    public const string MediaType = "application/opensearchdescription+xml";

    /// <summary>The most characters a short name may have.</summary>
    public const int MaxShortName = 16;

    private const int MaxLongName = 48;
    private const int MaxDescription = 1024;
    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    /// <summary>The site's name, plain text; cut to <see cref="MaxShortName"/> characters.</summary>
    public required string ShortName { get; init; }

    /// <summary>The site's full name, written when the short name is a part of it; cut to 48 characters.</summary>
    public string? LongName { get; init; }

    /// <summary>What can be found, plain text; cut to 1,024 characters.</summary>
    public required string Description { get; init; }

    /// <summary>The language searched: a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The addresses that answer a search, the page for people first.</summary>
    public required IReadOnlyList<OpenSearchUrl> Urls { get; init; }

    /// <summary>Where this document is, so that browsers notice when it changes.</summary>
    public Uri? SelfUrl { get; init; }

    /// <summary>A word that finds something; validators ask for one.</summary>
    public required string ExampleTerm { get; init; }

    /// <summary>Writes the document to the stream and leaves the stream open.</summary>
    public void Write(Stream output)
    {
        using var xml = XmlOutput.To(output);
        xml.WriteStartDocument();
        xml.WriteStartElement("OpenSearchDescription", Namespace);
        xml.PlainElement("ShortName", Cut(ShortName, MaxShortName));
        xml.PlainElement("Description", Cut(Description, MaxDescription));
        foreach (var url in Urls)
            WriteUrl(xml, url.Template, url.MediaType, "results");
        if (SelfUrl is not null)
            WriteUrl(xml, UrlText.Of(SelfUrl), MediaType, "self");
        xml.PlainElementUnlessBlank("LongName", LongName is null ? null : Cut(LongName, MaxLongName));
        xml.WriteStartElement("Query");
        xml.WriteAttributeString("role", "example");
        xml.WriteAttributeString("searchTerms", Uri.EscapeDataString(CleanText.Of(ExampleTerm)));
        xml.WriteEndElement();
        xml.PlainElement("Language", Language);
        xml.WriteElementString("InputEncoding", "UTF-8");
        xml.WriteElementString("OutputEncoding", "UTF-8");
        xml.WriteEndElement();
    }

    private static void WriteUrl(XmlWriter xml, string template, string mediaType, string rel)
    {
        xml.WriteStartElement("Url");
        xml.WriteAttributeString("type", mediaType);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("template", template);
        xml.WriteEndElement();
    }

    /// <summary>At most so many UTF-16 units, never cut inside what a reader sees as one character.</summary>
    private static string Cut(string text, int limit)
    {
        var clean = CleanText.Of(text).Trim();
        if (clean.Length <= limit)
            return clean;
        var end = 0;
        foreach (var start in StringInfo.ParseCombiningCharacters(clean).TakeWhile(start => start <= limit))
            end = start;
        // One character of more than so many marks has to be cut all the same.
        if (end == 0)
            end = char.IsLowSurrogate(clean[limit]) ? limit - 1 : limit;
        return clean[..end].TrimEnd();
    }
}

/// <summary>An address that answers a search.</summary>
public sealed record OpenSearchUrl
{
    /// <summary>An address with <c>{searchTerms}</c> where the words go.</summary>
    /// <exception cref="ArgumentException"><c>{searchTerms}</c> is missing, or the rest is not an absolute http address in ASCII.</exception>
    public OpenSearchUrl(string template, string mediaType = "text/html")
    {
        if (!IsTemplate(template))
            throw new ArgumentException($"'{template}' is no search template.", nameof(template));
        Template = template;
        MediaType = mediaType;
    }

    /// <summary>The address with its parameter.</summary>
    public string Template { get; }

    /// <summary>What it answers with.</summary>
    public string MediaType { get; }

    private static bool IsTemplate(string template) =>
        template.Contains("{searchTerms}", StringComparison.Ordinal)
        && template.All(c => c is > ' ' and <= '~')
        && Uri.TryCreate(
            template.Replace("{searchTerms}", "x", StringComparison.Ordinal),
            UriKind.Absolute,
            out var url
        )
        && url.Scheme is "http" or "https";
}
