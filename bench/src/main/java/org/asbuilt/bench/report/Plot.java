package org.asbuilt.bench.report;

import java.util.List;
import java.util.Locale;

/**
 * A drawing of how costs grow: both axes are logarithmic, and a dashed line is where twice the work costs twice as much. SVG, written
 * without the fonts of the machine, which a server may not have.
 */
final class Plot {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 420;
    private static final int LEFT = 60;
    private static final int RIGHT = 300;
    private static final int TOP = 40;
    private static final int BOTTOM = 50;
    private static final int LINE = 22;
    /** Told apart by people who see few colours as well. Source: Okabe and Ito 2008, Color Universal Design. */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00");

    private final String title;
    private final List<Series> all;
    private final double most;
    private final double times;

    private Plot(String title, List<Series> all) {
        this.title = title;
        this.all = all;
        times = all.stream()
                .flatMap(series -> series.points().stream())
                .mapToDouble(Series.Point::times)
                .max()
                .orElse(1);
        most = Math.max(
                times,
                all.stream()
                        .flatMap(series -> series.points().stream().map(series::relative))
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(1));
    }

    /** The drawing of some series, of which each cost is drawn as so many times its first. */
    static String of(String title, List<Series> all) {
        return new Plot(title, all).drawn();
    }

    private String drawn() {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                WIDTH,
                HEIGHT));
        text(svg, LEFT, TOP - LINE, title);
        for (int mark = 1; mark <= Math.ceil(most); mark *= 2) {
            line(svg, LEFT, down(mark), WIDTH - RIGHT, down(mark), "#dddddd", false);
            text(svg, LEFT - 40, down(mark) + 4, mark + "\u00d7");
            if (mark <= times) {
                text(svg, across(mark) - 8, HEIGHT - BOTTOM + LINE, mark + "\u00d7");
            }
        }
        line(svg, across(1), down(1), across(times), down(times), "#888888", true);
        for (int at = 0; at < all.size(); at++) {
            draw(svg, all.get(at), COLOURS.get(at % COLOURS.size()), TOP + LINE * (at + 1));
        }
        return svg.append("</svg>\n").toString();
    }

    private void draw(StringBuilder svg, Series series, String colour, int legend) {
        for (int at = 1; at < series.points().size(); at++) {
            Series.Point from = series.points().get(at - 1);
            Series.Point to = series.points().get(at);
            line(
                    svg,
                    across(from.times()),
                    down(series.relative(from)),
                    across(to.times()),
                    down(series.relative(to)),
                    colour,
                    false);
        }
        line(svg, WIDTH - RIGHT + 16, legend - 4, WIDTH - RIGHT + 36, legend - 4, colour, false);
        text(
                svg,
                WIDTH - RIGHT + 42,
                legend,
                String.format(Locale.ROOT, "%s, exponent %.2f", series.name(), series.exponent()));
    }

    private double across(double work) {
        return LEFT + Math.log(work) / Math.log(Math.max(2, times)) * (WIDTH - LEFT - RIGHT);
    }

    private double down(double cost) {
        // What became cheaper stays on the sheet.
        double share = Math.max(-0.1, Math.log(cost) / Math.log(Math.max(2, most)));
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    }

    private static void line(
            StringBuilder svg, double fromX, double fromY, double toX, double toY, String colour, boolean dashed) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"2\"%s/>%n",
                fromX,
                fromY,
                toX,
                toY,
                colour,
                dashed ? " stroke-dasharray=\"5 5\"" : ""));
    }

    private static void text(StringBuilder svg, double x, double y, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\">%s</text>%n",
                x,
                y,
                text.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
