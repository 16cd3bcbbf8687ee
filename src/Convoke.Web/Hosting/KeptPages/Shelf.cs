using Microsoft.AspNetCore.WebUtilities;

namespace Convoke.Web.Hosting.KeptPages;

/// <summary>
/// The finished answers of one path, and what it learnt from the first of them: which query keys the page reads, and
/// whether it has a theme. Read without a lock; changed under the store's.
/// </summary>
internal sealed class Shelf
{
    /// <summary>So that counting <c>?page=</c> up fills this path's shelf and not the store.</summary>
    public const int Places = 64;

    /// <summary>What a shelf itself weighs, roughly, empty.</summary>
    public const int Weight = 512;

    private volatile Kind kind = new([], IsThemed: false);
    private volatile KeptPage[] pages = [];

    public KeptPage[] Pages => pages;

    public KeptPage? Find(HttpRequest request) => Find(kind.VariantOf(request));

    public KeptPage? Find(in Variant variant)
    {
        foreach (var page in pages)
        {
            if (page.Variant == variant)
                return page;
        }
        return null;
    }

    public Variant VariantOf(HttpRequest request) => kind.VariantOf(request);

    public bool HasRepeats(HttpRequest request) => kind.HasRepeats(request);

    /// <summary>Takes over what an answer says of the page; false when nothing of it was new.</summary>
    public bool Learn(IEnumerable<string> queryKeys, bool isThemed)
    {
        var known = kind;
        var keys = known
            .Keys.Union(queryKeys, StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.OrdinalIgnoreCase)
            .ToArray();
        if (keys.Length == known.Keys.Length && (known.IsThemed || !isThemed))
            return false;
        kind = new Kind(keys, known.IsThemed || isThemed);
        return true;
    }

    public void Put(KeptPage page) => pages = [.. pages, page];

    public void Drop(KeptPage page) => pages = Array.FindAll(pages, p => p != page);

    private sealed record Kind(string[] Keys, bool IsThemed)
    {
        public Variant VariantOf(HttpRequest request)
        {
            var query = Keys.Length == 0 || !request.QueryString.HasValue ? "" : QueryOf(request);
            var path = request.Path.Value ?? "";
            return IsThemed
                ? new Variant(path, query, request.Theme(), request.IsLite())
                : new Variant(path, query, Theme.Unset, false);
        }

        public bool HasRepeats(HttpRequest request) =>
            request.QueryString.HasValue && Array.Exists(Keys, key => request.Query[key].Count > 1);

        private string QueryOf(HttpRequest request)
        {
            var firsts = new string?[Keys.Length];
            foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
            {
                if (IndexOf(pair.DecodeName().Span) is >= 0 and var i)
                    firsts[i] ??= pair.DecodeValue().ToString();
            }
            return string.Join(
                '&',
                firsts
                    .Select((value, i) => value is null ? null : $"{Keys[i]}={Uri.EscapeDataString(value)}")
                    .OfType<string>()
            );
        }

        private int IndexOf(ReadOnlySpan<char> name)
        {
            for (var i = 0; i < Keys.Length; i++)
            {
                if (name.Equals(Keys[i], StringComparison.OrdinalIgnoreCase))
                    return i;
            }
            return -1;
        }
    }
}
