using Hilum.Imaging.Films;

namespace Hilum.AtlasBuilder;

/// <summary>Writes films small, for the examples of the repository.</summary>
internal static class ExampleFilms
{
    public static void Write(IEnumerable<MaskedFilm> films, IReadOnlyList<string> ids, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var film in films.Where(f => ids.Contains(f.Id)))
            File.WriteAllBytes(Path.Combine(folder, film.Id + ".jpg"), FilmPreview.Jpeg(new Film(film.Film, film.Film.Width, film.Film.Height)));
    }
}
