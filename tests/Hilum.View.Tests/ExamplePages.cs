using Hilum.Cli;
using Hilum.Testing;
using Microsoft.Playwright;

namespace Hilum.View.Tests;

/// <summary>The pages of the example films, made by the tool as the README says, and a browser to look at them.</summary>
public sealed class ExamplePages : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "hilum-view-" + Guid.NewGuid().ToString("N"));
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Folder => Path.Combine(_folder, "pages");

    /// <summary>The page of the patient with two exams.</summary>
    public string Patient => "file://" + Path.Combine(Folder, "patient-9100001.html");

    public string Index => "file://" + Path.Combine(Folder, "index.html");

    public async Task InitializeAsync()
    {
        var films = RepositoryFolder.Path("tests", "corpus", "films");
        Run(0, "extract", Path.Combine(films, "reports.jsonl"), "-o", _folder, "--images", films);
        Run(0, "view", _folder, "--images", films, "--reports", Path.Combine(films, "reports.jsonl"));
        if (BrowserFactAttribute.Chromium is not { } chromium)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A page in a window, with the requests that it makes.</summary>
    public async Task<(IPage Page, List<string> Requests)> Open(string address, int width = 1400, int height = 1000)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
        var page = await context.NewPageAsync();
        var requests = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        await page.GotoAsync(address);
        return (page, requests);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Run(int status, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.True(status == Tool.Run(args, output, error, TextReader.Null), error.ToString());
    }
}
