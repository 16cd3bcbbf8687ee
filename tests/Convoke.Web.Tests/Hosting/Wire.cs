using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Convoke.Web.Tests.Hosting;

/// <summary>A request as it is written, for what no client would send.</summary>
internal static class Wire
{
    /// <summary>The whole answer, once the server has closed the connection.</summary>
    public static async Task<string> AskAsync(Uri site, string request)
    {
        var stop = TestContext.Current.CancellationToken;
        using var socket = new TcpClient();
        await socket.ConnectAsync(site.Host, site.Port, stop);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), stop);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(stop);
    }

    /// <summary>Begins a request and goes away, without a word of parting or with one.</summary>
    public static async Task BreakOffAsync(Uri site, string beginning, bool isReset)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(site.Host, site.Port, TestContext.Current.CancellationToken);
        await socket.GetStream().WriteAsync(Encoding.Latin1.GetBytes(beginning), TestContext.Current.CancellationToken);
        socket.LingerState = new LingerOption(isReset, 0);
    }
}
