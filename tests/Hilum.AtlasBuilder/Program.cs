using System.Diagnostics;
using Hilum.AtlasBuilder;
using Hilum.Imaging.Atlas;

var films = MaskedFilm.ReadAll(args[1]);
switch (args[0])
{
    case "sheet":
        Sheet.Write(films, args[2]);
        break;
    case "measure":
        Measurement.Run(films, args[2..]);
        break;
}
return 0;
