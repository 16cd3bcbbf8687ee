using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Convoke.Web.Tests.Office.Writing;

/// <summary>The editor as a browser without script has it: its fields, filled in and sent.</summary>
internal sealed partial class Editor
{
    private readonly Visitor visitor;
    private readonly List<(string Name, string Value)> fields;

    private Editor(Visitor visitor, string page)
    {
        this.visitor = visitor;
        var form = page[page.IndexOf("<form id=\"ed\"", StringComparison.Ordinal)..];
        form = form[..form.IndexOf("</form>", StringComparison.Ordinal)];
        Address = Action().Match(form).Groups["address"].Value;
        fields = [.. Inputs(form), .. Areas(form), .. Choices(form)];
    }

    public string Address { get; }

    public string this[string name] => fields.First(field => field.Name == name).Value;

    public static async Task<Editor> OpenAsync(Visitor visitor, string address)
    {
        var page = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return new Editor(visitor, page.Body);
    }

    public static Editor On(Visitor visitor, Answer page) => new(visitor, page.Body);

    /// <summary>An entry with these words, saved; where it is.</summary>
    public static async Task<string> BeginAsync(
        Visitor visitor,
        string kind,
        params (string Name, string Value)[] words
    )
    {
        var editor = await OpenAsync(visitor, $"/office/entries/new?kind={kind}&lang=en");
        var answer = await editor.SaveAsync(words);
        Assert.Equal(editor.Address, answer.Location);
        return editor.Address;
    }

    /// <summary>Publishes what is saved at this address.</summary>
    public static async Task<Answer> PublishAsync(Visitor visitor, string address, string then = "publish")
    {
        var (entry, language) = (address[..address.LastIndexOf('/')], address[(address.LastIndexOf('/') + 1)..]);
        var page = await visitor.GetAsync($"{entry}/publish?language={language}");
        var chosen = page.Body.Split($"id=\"text-{language}\" name=\"texts\" value=\"")[1].Split('"')[0];
        return await visitor.PostAsync(
            $"{entry}/publish",
            [.. Visitor.HiddenOf(page.Body), ("texts", chosen), ("then", then)]
        );
    }

    public Editor Type(params (string Name, string Value)[] words)
    {
        foreach (var (name, value) in words)
        {
            fields.RemoveAll(field => field.Name == name);
            fields.Add((name, value));
        }
        return this;
    }

    public Task<Answer> SaveAsync(params (string Name, string Value)[] words) => SendAsync("save", words);

    public Task<Answer> SendAsync(string then, params (string Name, string Value)[] words) =>
        visitor.PostAsync(Address, [.. Type(words).fields, ("then", then)]);

    private static IEnumerable<(string, string)> Inputs(string form) =>
        from Match input in Input().Matches(form)
        let tag = input.Value
        let type = Part(tag, "type")
        where
            type is not ("checkbox" or "radio" or "password")
            || (type is "checkbox" or "radio" && tag.Contains(" checked", StringComparison.Ordinal))
        select (Part(tag, "name"), Part(tag, "value"));

    private static IEnumerable<(string, string)> Areas(string form) =>
        from Match area in Area().Matches(form)
        select (area.Groups["name"].Value, WebUtility.HtmlDecode(area.Groups["words"].Value));

    private static IEnumerable<(string, string)> Choices(string form) =>
        from Match choice in Choice().Matches(form)
        let chosen = Option().Match(choice.Groups["options"].Value)
        select (choice.Groups["name"].Value, WebUtility.HtmlDecode(chosen.Groups["value"].Value));

    private static string Part(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $" {name}=\"(?<value>[^\"]*)\"").Groups["value"].Value);

    [GeneratedRegex(" action=\"(?<address>[^\"]+)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<input [^>]*name=[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("<textarea [^>]*name=\"(?<name>[^\"]+)\"[^>]*>\r?\n?(?<words>[^<]*)</textarea>")]
    private static partial Regex Area();

    [GeneratedRegex("<select [^>]*name=\"(?<name>[^\"]+)\"[^>]*>(?<options>.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Choice();

    [GeneratedRegex("<option value=\"(?<value>[^\"]*)\"[^>]* selected")]
    private static partial Regex Option();
}
