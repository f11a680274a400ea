package io.makegood.vocabulary;

/** What the risk system thinks. Low and medium never change a remedy. */
public enum RiskLevel {
    /** Nothing stands out, or the risk system was not asked. */
    LOW,
    /** Something stands out; no decision changes. */
    MEDIUM,
    /** Much points to abuse; with hard evidence against the report, the report is in doubt. */
    HIGH
}
