namespace Hilum.Runtime.IO.Tests;

/// <summary>A test that needs the dataset's vocabulary, a folder beside the repository; says that it was skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class VocabularyFactAttribute : FactAttribute
{
    public VocabularyFactAttribute()
    {
        if (SchemaChecker.Vocabulary is null)
            Skip = "needs ../shared/vocabulary beside the repository";
    }
}
