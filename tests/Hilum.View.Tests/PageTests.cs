using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Hilum.Testing;
using Microsoft.Playwright;

namespace Hilum.View.Tests;

public sealed class PageTests(ExamplePages pages) : IClassFixture<ExamplePages>
{
    [Fact]
    public void There_is_a_page_a_patient_and_no_report_text_in_a_name() =>
        Assert.Equal(["index.html", "patient-9100001.html", "patient-9100002.html"], Directory.GetFiles(pages.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_in_a_page_leads_out_of_it()
    {
        foreach (var file in Directory.GetFiles(pages.Folder))
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotMatch(new Regex("(src|href)=\"(?!data:|index\\.html|patient-|study-)", RegexOptions.None), text);
            Assert.DoesNotContain("http:", text.Replace("http://www.w3.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("https:", text, StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_new_or_resolved_since_the_exam_before_is_on_the_page()
    {
        var text = File.ReadAllText(new Uri(pages.Patient).LocalPath);
        var graphs = string.Concat(text.Split("<ul class=\"graph\">").Skip(1));
        Assert.Contains("✱ new", graphs, StringComparison.Ordinal);
        Assert.Contains("✓ resolved", graphs, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Pointing_at_a_sentence_lights_its_boxes_and_lines()
    {
        var (page, _) = await pages.Open(pages.Patient);
        var sentence = page.Locator(".exam").First.Locator(".phrase", new() { HasText = "patchy opacity in the left lower lobe" });
        await sentence.HoverAsync();
        var first = page.Locator(".exam").First;
        Assert.Contains("left lower lung zone", await LitBoxes(first));
        Assert.DoesNotContain("right lower lung zone", await LitBoxes(first));
        Assert.NotEqual(0, await first.Locator(".row.lit").CountAsync());
        // The same place in the exam beside it, told apart by its line.
        var other = page.Locator(".exam").Nth(1).Locator(".box.also[aria-label^='left lower lung zone'] > rect");
        Assert.NotEqual("none", await other.First.EvaluateAsync<string>("e => getComputedStyle(e).strokeDasharray"));
        await page.Mouse.MoveAsync(1, 1);
        Assert.Equal(0, await page.Locator(".lit").CountAsync());
    }

    [BrowserFact]
    public async Task Pointing_at_a_box_lights_its_sentences()
    {
        var (page, _) = await pages.Open(pages.Patient);
        var first = page.Locator(".exam").First;
        await first.Locator(".box[aria-label^='left lower lung zone']").DispatchEventAsync("pointerover");
        Assert.Contains("patchy opacity", string.Join(' ', await first.Locator(".phrase.lit").AllInnerTextsAsync()), StringComparison.Ordinal);
        Assert.Contains("left lower lung zone", await page.Locator("#status").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task All_of_it_works_with_the_keyboard()
    {
        var (page, _) = await pages.Open(pages.Patient);
        var sentence = page.Locator(".exam").First.Locator(".phrase").First;
        await sentence.FocusAsync();
        Assert.NotEqual(0, await page.Locator(".row.lit").CountAsync());
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("true", await sentence.GetAttributeAsync("aria-pressed"));
        // Kept while the focus goes elsewhere, until Escape.
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await sentence.EvaluateAsync<bool>("e => e.classList.contains('lit')"));
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("false", await sentence.GetAttributeAsync("aria-pressed"));
        var box = page.Locator(".exam").First.Locator(".box[tabindex='0']");
        await box.FocusAsync();
        var before = await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')");
        await page.Keyboard.PressAsync("ArrowRight");
        var after = await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')");
        Assert.NotEqual(before, after);
        Assert.Equal(after, await page.Locator(".box.own").GetAttributeAsync("aria-label"));
    }

    [BrowserFact]
    public async Task Everything_can_be_reached_with_Tab()
    {
        var (page, _) = await pages.Open(pages.Patient);
        var reached = new HashSet<string>();
        for (var i = 0; i < 200; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>("document.activeElement.dataset.k ?? document.activeElement.tagName"));
        }
        Assert.Superset(new HashSet<string> { "phrase", "row", "place", "box", "A", "INPUT", "SUMMARY" }, reached);
    }

    [BrowserFact]
    public async Task No_request_leaves_the_page()
    {
        var (page, requests) = await pages.Open(pages.Patient);
        await page.Locator("#all-boxes").CheckAsync();
        await page.Locator(".row").First.ClickAsync();
        Assert.All(requests, r => Assert.True(r == pages.Patient || r.StartsWith("data:", StringComparison.Ordinal), r));
        // What a page tried to load anyway would be stopped by its own policy. The limit is for a failure only.
        Assert.True(await page.EvaluateAsync<bool>("""
            () => new Promise(done => {
              document.addEventListener("securitypolicyviolation", () => done(true));
              document.body.append(Object.assign(new Image(), { src: "http://127.0.0.1:9/x.png" }));
              setTimeout(() => done(false), 20000);
            })
            """));
    }

    [BrowserFact]
    public async Task Boxes_lie_on_the_film_and_silent_ones_come_when_asked_for()
    {
        var (page, _) = await pages.Open(pages.Patient);
        var first = page.Locator(".exam").First;
        Assert.Equal(36, await first.Locator(".box").CountAsync());
        var silent = first.Locator(".box.silent > rect").First;
        Assert.False(await silent.IsVisibleAsync());
        await page.Locator("#all-boxes").CheckAsync();
        Assert.True(await silent.IsVisibleAsync());
        var film = (await first.Locator(".film svg image").BoundingBoxAsync())!;
        foreach (var rect in await first.Locator(".box > rect").AllAsync())
        {
            var box = (await rect.BoundingBoxAsync())!;
            Assert.True(box.X >= film.X - 3 && box.Y >= film.Y - 3 && box.X + box.Width <= film.X + film.Width + 3 && box.Y + box.Height <= film.Y + film.Height + 3);
        }
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_serious()
    {
        foreach (var address in new[] { pages.Patient, pages.Index })
        {
            var (page, _) = await pages.Open(address);
            if (address == pages.Patient)
                await page.Locator(".row").First.ClickAsync();
            var result = await page.RunAxe();
            Assert.Empty(result.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => v.Id + ": " + string.Join(", ", v.Nodes.Select(n => n.Html))));
        }
    }

    [BrowserFact]
    public async Task The_screenshot_of_the_README_is_of_these_pages()
    {
        var (page, _) = await pages.Open(pages.Patient, 1080, 1240);
        await page.Locator(".exam").Nth(1).Locator(".phrase", new() { HasText = "left lower lobe opacity has worsened" }).ClickAsync();
        var picture = await page.ScreenshotAsync();
        Assert.True(picture.Length > 20_000);
        // Taken anew on demand only: its bytes depend on the fonts of the machine.
        if (Environment.GetEnvironmentVariable("HILUM_SCREENSHOT") is { Length: > 0 } path)
            await File.WriteAllBytesAsync(RepositoryFolder.Path(path), picture);
    }

    private static async Task<string> LitBoxes(ILocator exam) =>
        string.Join('\n', await exam.Locator(".box.lit").EvaluateAllAsync<string[]>("all => all.map(e => e.getAttribute('aria-label'))"));
}
