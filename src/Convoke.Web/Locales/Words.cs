using System.Collections.Frozen;
using Convoke.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Convoke.Web.Locales;

/// <summary>
/// What the interface says in one language. A message is asked for by its English sentence and is that sentence where
/// the language has none, so nothing here throws and nothing is ever blank.
/// </summary>
public sealed class Words : IStringLocalizer
{
    private readonly FrozenDictionary<string, Phrase> phrases;
    private readonly PluralRule plurals;

    public Words(PoFile file)
        : this(file.Language, file.Plurals, file.Entries) { }

    public Words(string language, PluralRule plurals, IEnumerable<PoEntry> entries)
    {
        Language = language;
        this.plurals = plurals;
        Numbers = new Numbers(language);
        Dates = new Dates(this);
        phrases = entries
            .Where(entry => entry.Translated)
            .DistinctBy(entry => entry.Key)
            .ToFrozenDictionary(entry => entry.Key, entry => new Phrase(entry));
    }

    /// <summary>As <c>lang</c> writes it: <c>en</c>, <c>ar</c>, <c>pt-br</c>.</summary>
    public string Language { get; }

    /// <summary>The value of an HTML <c>dir</c> attribute.</summary>
    public string Direction => LanguageTag.TryParse(Language, out var tag) ? tag.Direction : "ltr";

    public Numbers Numbers { get; }

    public Dates Dates { get; }

    /// <summary>The keys this language has words for.</summary>
    public IEnumerable<string> Keys => phrases.Keys;

    public LocalizedString this[string name] =>
        phrases.TryGetValue(name, out var phrase) ? phrase.Plain : new LocalizedString(name, name, true);

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, Find(name, name).Form(0).Fill(Numbers, arguments), !phrases.ContainsKey(name));

    /// <summary>Marks a sentence that is looked up later under a variable, so that it gets into the language files.</summary>
    public static string Later(string message) => message;

    /// <summary>A word whose meaning hangs on where it stands: "Open" of a call, "Open" of a menu.</summary>
    public string In(string context, string message, params object[] arguments) =>
        Find(PoEntry.KeyOf(context, message), message).Form(0).Fill(Numbers, arguments);

    /// <summary>"{0} comment", "{0} comments": {0} is the count, further arguments follow from {1}.</summary>
    public string Plural(long n, string one, string other, params object[] arguments) =>
        Counted(n, one, other).Fill(Numbers, [n, .. arguments]);

    /// <summary>
    /// A sentence with markup: <c>Html("Follow by &lt;rss&gt;RSS&lt;/rss&gt;", Tag.Link("/en/feed.rss"))</c>. The sentence and
    /// every argument that is not markup itself are encoded.
    /// </summary>
    public IHtmlContent Html(string message, params object[] arguments) =>
        Find(message, message).Form(0).FillHtml(Numbers, arguments);

    /// <summary>As <see cref="Plural"/>, with markup.</summary>
    public IHtmlContent PluralHtml(long n, string one, string other, params object[] arguments) =>
        Counted(n, one, other).FillHtml(Numbers, [n, .. arguments]);

    /// <summary>Why not, in this language.</summary>
    public string Say(Refusal refusal) => this[refusal.Message, refusal.Arguments];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        phrases.Values.Select(phrase => phrase.Plain);

    private Message Counted(long n, string one, string other) =>
        phrases.TryGetValue(one, out var phrase)
            ? phrase.Form(plurals.FormOf(n))
            : new Message(other, PluralRule.English.FormOf(n) == 0 ? one : other);

    private Phrase Find(string key, string english) =>
        phrases.TryGetValue(key, out var phrase) ? phrase : new Phrase(new PoEntry(null, english, null, [english], 0));

    private sealed class Phrase(PoEntry entry)
    {
        private readonly Message[] forms =
        [
            .. entry.Forms.Select(form => new Message(entry.PluralId ?? entry.Id, form)),
        ];

        private LocalizedString? plain;

        public LocalizedString Plain => plain ??= new(entry.Id, entry.Forms[0]);

        /// <summary>A file with fewer forms than its own rule names says the last it has.</summary>
        public Message Form(int number) => forms[Math.Min(number, forms.Length - 1)];
    }
}
