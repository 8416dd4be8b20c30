namespace Hilum.Runtime.Facts;

/// <summary>Names of the output contract that the runtime has to know. Words of reports are in the rule set.</summary>
public static class Vocabulary
{
    /// <summary>Category of normal and abnormal statements.</summary>
    public const string StatementCategory = "nlp";

    /// <summary>Label of a normal statement.</summary>
    public const string Normal = "normal";

    /// <summary>Label of an abnormality that has no label of its own.</summary>
    public const string Abnormal = "abnormal";

    /// <summary>Categories whose findings make their anatomy abnormal.</summary>
    public static bool IsAbnormality(string category) => category is "anatomicalfinding" or "disease";
}
