package org.asbuilt.collection;

/** What must be so before the result of an active scan is let in. Source: requirements P1.C-12, P1.C-13; fixture K8. */
public enum ScanCondition {
    /** A permit is named. */
    PERMIT_NAMED("scan-without-permit"),
    /** The permit stands in the record: a change that proposes it was approved and applied. */
    PERMIT_IN_RECORD("scan-permit-not-in-record"),
    /** The permit names what may be scanned. */
    TARGETS_NAMED("scan-targets-not-named"),
    /** The permit names the tool and its version. */
    TOOL_NAMED("scan-tool-not-named"),
    /** The permit names the method, and says where it was tested. */
    METHOD_TESTED("scan-method-not-tested"),
    /** The vendor approves. */
    VENDOR_APPROVES("scan-without-vendor-approval"),
    /** Somebody approves it for the plant. */
    APPROVER_NAMED("scan-without-approver"),
    /** Security operations were told before it began. */
    OPERATIONS_INFORMED("scan-operations-not-informed"),
    /** A maintenance window is linked. */
    WINDOW_LINKED("scan-without-window"),
    /** It is said what ends the scan at once. */
    STOP_CRITERIA_SET("scan-without-stop-criteria"),
    /** It is known when the scan was made. */
    TIME_KNOWN("scan-time-unknown"),
    /** The scan lies within the window and the permitted time. */
    WITHIN_WINDOW("scan-outside-window"),
    /** Everything that the scan reached was permitted. */
    WITHIN_TARGETS("scan-beyond-targets"),
    /** No fragile, prohibited or safety-related asset was touched without approval. */
    PROTECTED_SPARED("scan-touches-protected"),
    /** The result is the one that the permit names. */
    RESULT_AS_NAMED("scan-result-differs");

    private final String code;

    ScanCondition(String code) {
        this.code = code;
    }

    /** The code of the refusal when it is not so; it does not change. */
    public String code() {
        return code;
    }
}
