namespace Hilum.Runtime.Plan;

/// <summary>What a concept is.</summary>
public enum ConceptKind
{
    /// <summary>A place in the body.</summary>
    Anatomy,

    /// <summary>A finding, disease, technical remark, or normal/abnormal statement.</summary>
    Finding,

    /// <summary>A line, tube or implant.</summary>
    Device,
}
