using System.Globalization;
using System.Net;
using Convoke.Kernel;
using Convoke.Mail;
using Npgsql;

namespace Convoke.Web.Hosting;

/// <summary>Reads the settings; what is wrong is said in one sentence that names the setting.</summary>
public static class SettingsReader
{
    /// <summary>The settings of this process; <paramref name="given"/> are those of the command line, by their environment names.</summary>
    public static Settings Read(IReadOnlyDictionary<string, string?>? given = null) =>
        Read(given ?? new Dictionary<string, string?>(), Environment.GetEnvironmentVariable);

    internal static Settings Read(IReadOnlyDictionary<string, string?> given, Func<string, string?> environment)
    {
        var source = new SettingsSource(given, environment);
        var urls = Urls(source["CONVOKE_URLS"]);
        return new Settings
        {
            DataFolder = source.DataFolder,
            KeysFolder = Path.GetFullPath(source["CONVOKE_KEYS"] ?? Path.Combine(source.DataFolder, "keys")),
            Database = Database(source["CONVOKE_DATABASE"]),
            Urls = urls,
            PublicUrl = PublicUrl(source["CONVOKE_PUBLIC_URL"]) ?? SeenFrom(urls[0]),
            Smtp = Smtp(source["CONVOKE_SMTP"]),
            TrustedProxies = [.. Parts(source["CONVOKE_TRUSTED_PROXIES"]).Select(Proxy)],
            OperationsToken = Token(source["CONVOKE_OPERATIONS_TOKEN"]),
            Outbound = OutboundOf(source["CONVOKE_OUTBOUND"]),
            PageStoreMegabytes = Megabytes(source["CONVOKE_PAGE_STORE_MB"]),
        };
    }

    private static string[] Parts(string? text) =>
        text?.Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string? Database(string? text) => text is null ? null : Server(text);

    /// <summary>Apart, so that a site without PostgreSQL does not load what speaks to it.</summary>
    private static string Server(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text).ConnectionString;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new StartProblem("CONVOKE_DATABASE is not a PostgreSQL connection string.", e);
        }
    }

    private static string[] Urls(string? text)
    {
        var urls = Parts(text ?? Settings.DefaultUrl);
        return Array.Find(urls, url => !IsListenable(url)) is { } wrong
            ? throw new StartProblem(
                $"CONVOKE_URLS must name http addresses such as {Settings.DefaultUrl}: {wrong} is none."
            )
            : urls;
    }

    // Encryption ends at the proxy in front, so there is no certificate to listen with.
    private static bool IsListenable(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http", PathBase: "" };
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static Uri? PublicUrl(string? text)
    {
        if (text is null)
            return null;
        var isSite =
            Uri.TryCreate(text, UriKind.Absolute, out var url)
            && url is { Scheme: "http" or "https", PathAndQuery: "/", Fragment: "", UserInfo: "" };
        return isSite
            ? url
            : throw new StartProblem(
                $"CONVOKE_PUBLIC_URL must be scheme and host such as https://example.org: {text} is not."
            );
    }

    private static Uri SeenFrom(string url)
    {
        var address = BindingAddress.Parse(url);
        var isEverywhere = address.IsUnixPipe || address.Host is "*" or "+" or "0.0.0.0" or "[::]";
        return new UriBuilder(
            "http",
            isEverywhere ? "localhost" : address.Host,
            address.IsUnixPipe ? 80 : address.Port
        ).Uri;
    }

    private static string? Smtp(string? text) =>
        text is null || MailServer.Read(text).Granted(out _, out var refusal)
            ? text
            : throw new StartProblem($"CONVOKE_SMTP cannot be read. {refusal}");

    private static IPNetwork Proxy(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
            return network;
        return IPAddress.TryParse(text, out var one)
            ? new IPNetwork(one, one.GetAddressBytes().Length * 8)
            : throw new StartProblem(
                $"CONVOKE_TRUSTED_PROXIES must be addresses or networks such as 10.0.0.0/8: {text} is none."
            );
    }

    private static string? Token(string? text) =>
        text is { Length: < 16 }
            ? throw new StartProblem("CONVOKE_OPERATIONS_TOKEN must have at least 16 characters.")
            : text;

    private static Outbound OutboundOf(string? text) =>
        text switch
        {
            null or "world" => Outbound.World,
            "loopback" => Outbound.Loopback,
            _ => throw new StartProblem($"CONVOKE_OUTBOUND must be world or loopback: {text} is neither."),
        };

    private static int Megabytes(string? text) =>
        text is null ? 64
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= 65536 ? n
        : throw new StartProblem($"CONVOKE_PAGE_STORE_MB must be a whole number of megabytes: {text} is none.");
}
