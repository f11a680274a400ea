package io.makegood.vocabulary;

/** What the risk system thinks. Low and medium never change a remedy. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH
}
