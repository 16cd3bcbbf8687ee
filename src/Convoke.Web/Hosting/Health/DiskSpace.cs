using Convoke.Kernel;

namespace Convoke.Web.Hosting.Health;

internal sealed class DiskSpace(Settings settings) : IHealthRow
{
    private const long Megabyte = 1 << 20;

    public string Name => "disk";

    public Task<Finding> LookAsync(CancellationToken stop) =>
        Task.FromResult(Judge(new DriveInfo(settings.DataFolder).AvailableFreeSpace / Megabyte));

    internal static Finding Judge(long megabytes)
    {
        var words = $"{megabytes} MB free on the disk of the data folder";
        return megabytes switch
        {
            < 100 => Finding.Bad(words),
            < 1000 => Finding.Lacking(words),
            _ => Finding.Good(words),
        };
    }
}
