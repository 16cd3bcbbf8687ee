using Convoke.Reading;

namespace Convoke.Web.Reader;

/// <summary>Tells the page for what is not here that it is there in other languages.</summary>
public sealed record Elsewhere(IReadOnlyList<OtherText> Texts);
