namespace Hilum.Runtime.IO.Writing;

/// <summary>The dataset's tables: their names, their columns, and the sign by which a line is told to be of a table.</summary>
public static class TabularFiles
{
    /// <summary>Sign of the table of attributes.</summary>
    public const char Attributes = 'a';

    /// <summary>Sign of the table of comparisons.</summary>
    public const char Comparisons = 'c';

    /// <summary>Sign of the table of boxes.</summary>
    public const char Boxes = 'b';

    /// <summary>Every table: sign, file name and columns.</summary>
    public static IReadOnlyList<(char Sign, string Name, string[] Columns)> All { get; } =
    [
        (Attributes, "attribute_relations_tabular.txt",
        [
            "patient_id", "study_id", "image_id", "row_id", "sent_loc", "section", "bbox", "relation", "context", "categoryID", "label_name", "attribute_id",
            "object_id", "sentence",
        ]),
        (Comparisons, "comparison_relations_tabular.txt",
        [
            "patient_id", "study_id", "relationship_id", "subject_id", "object_id", "bbox", "comparison", "attribute", "label_name", "current_image_id",
            "previous_image_id", "sentence", "bbox_coord_224_subject", "bbox_coord_224_object", "bbox_coord_original_subject", "bbox_coord_original_object",
        ]),
        (Boxes, "bbox_objects_tabular.txt",
        [
            "object_id", "x1", "y1", "x2", "y2", "width", "height", "bbox_name", "synsets", "name",
            "original_x1", "original_y1", "original_x2", "original_y2", "original_width", "original_height",
        ]),
    ];
}
