package io.makegood.benchmarks.report;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * A curve on two logarithmic scales, with a dashed line for cost that grows as fast as what is added.
 *
 * @param points what was added, and microseconds
 */
record GrowthPlot(String title, String unit, SortedMap<Double, Double> points) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 80;
    private static final int RIGHT = 30;
    private static final int TOP = 50;
    private static final int BOTTOM = 60;

    String svg() {
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
                <rect width="100%%" height="100%%" fill="white"/>
                <text x="%d" y="28" text-anchor="middle" font-size="16">%s</text>
                """.formatted(WIDTH, HEIGHT, WIDTH, HEIGHT, WIDTH / 2, title));
        if (points.isEmpty()) {
            return svg + "</svg>\n";
        }
        double firstX = points.firstKey();
        double lastX = points.lastKey();
        double first = points.values().iterator().next();
        double leastY = Math.pow(10, Math.floor(Math.log10(least())));
        double mostY = Math.pow(10, Math.ceil(Math.log10(Math.max(most(), first * 1.01))));
        Scale x = new Scale(firstX, Math.max(lastX, firstX * 10), LEFT, WIDTH - RIGHT);
        Scale y = new Scale(leastY, Math.max(mostY, leastY * 10), HEIGHT - BOTTOM, TOP);
        for (double tick = leastY; tick <= mostY * 1.01; tick *= 10) {
            svg.append(line(LEFT, y.at(tick), WIDTH - RIGHT, y.at(tick), "stroke=\"#ddd\""));
            svg.append(text(LEFT - 8, y.at(tick) + 4, "end", number(tick) + " µs"));
        }
        for (double tick : points.keySet()) {
            svg.append(line(x.at(tick), TOP, x.at(tick), HEIGHT - BOTTOM, "stroke=\"#ddd\""));
            svg.append(text(x.at(tick), HEIGHT - BOTTOM + 20, "middle", number(tick)));
        }
        svg.append(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 15, "middle", unit));
        double end = Math.min(lastX, firstX * mostY / first);
        svg.append(line(
                x.at(firstX),
                y.at(first),
                x.at(end),
                y.at(first * end / firstX),
                "stroke=\"#999\" stroke-dasharray=\"6 4\""));
        StringBuilder path = new StringBuilder();
        for (Map.Entry<Double, Double> point : points.entrySet()) {
            double px = x.at(point.getKey());
            double py = y.at(point.getValue());
            path.append(String.format(Locale.ROOT, "%.1f,%.1f ", px, py));
            svg.append(
                    String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#1f77b4\"/>\n", px, py));
            svg.append(text(px, py - 10, "middle", String.format(Locale.ROOT, "%.3g", point.getValue())));
        }
        svg.append("<polyline fill=\"none\" stroke=\"#1f77b4\" stroke-width=\"2\" points=\"")
                .append(path.toString().trim())
                .append("\"/>\n");
        return svg.append("</svg>\n").toString();
    }

    private double least() {
        return points.values().stream().mapToDouble(v -> v).min().orElse(1);
    }

    private double most() {
        return points.values().stream().mapToDouble(v -> v).max().orElse(1);
    }

    private static String line(double x1, double y1, double x2, double y2, String style) {
        return String.format(
                Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" %s/>\n", x1, y1, x2, y2, style);
    }

    private static String text(double x, double y, String anchor, String text) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, text);
    }

    private static String number(double value) {
        return value >= 1 ? String.format(Locale.ROOT, "%,.0f", value) : String.valueOf(value);
    }

    /** From a quantity, logarithmically, to a place. */
    private record Scale(double least, double most, double from, double to) {
        double at(double value) {
            return from + (to - from) * Math.log(value / least) / Math.log(most / least);
        }
    }
}
