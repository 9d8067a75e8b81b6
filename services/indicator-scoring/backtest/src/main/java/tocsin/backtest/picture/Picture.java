package tocsin.backtest.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import tocsin.backtest.course.Alert;
import tocsin.backtest.course.Course.Point;
import tocsin.backtest.onset.Onset;
import tocsin.backtest.skill.AlarmVerdict;
import tocsin.backtest.skill.Judged;
import tocsin.backtest.skill.ProblemSkill;
import tocsin.scoring.model.catalogue.Level;
import tocsin.scoring.model.catalogue.LevelRules;

/** A problem's probability over time, with its levels, alarms, alerts and onsets, as SVG. */
public final class Picture {
    private static final int WIDTH = 1_400;
    private static final int HEIGHT = 460;
    private static final float[] DASHES = {6, 4};
    private static final String SVG = "http://www.w3.org/2000/svg";

    private static final Color PROBABILITY = new Color(0x1f4e79);
    private static final Color ONSET = new Color(0xb00020);
    private static final Color RAISED = new Color(0xd97b00);
    private static final Color LOWERED = new Color(0x4d7c0f);

    private final XYChart chart;
    private final Judged judged;

    private Picture(Judged judged) {
        this.judged = judged;
        this.chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(judged.title() + ": probability within " + Math.round(judged.horizonDays()) + " days")
                .yAxisTitle("probability")
                .build();
        chart.getStyler()
                .setYAxisMin(0.0)
                .setYAxisMax(1.0)
                .setDatePattern("yyyy-MM-dd")
                .setTimezone(TimeZone.getTimeZone("UTC"))
                .setXAxisTickMarkSpacingHint(110)
                .setPlotGridVerticalLinesVisible(false)
                .setLegendPosition(Styler.LegendPosition.OutsideE)
                .setPlotBorderVisible(false)
                .setChartBackgroundColor(Color.WHITE)
                .setLocale(Locale.ROOT);
    }

    /** Draws one. */
    public static void draw(Judged judged, ProblemSkill skill, LevelRules levels, Writer svg) {
        Picture picture = new Picture(judged);
        picture.alarms(skill.alarms());
        for (Level level : List.of(Level.WATCH, Level.WARNING, Level.CRITICAL)) {
            picture.threshold(level, levels.raise(level));
        }
        picture.probability();
        picture.onsets();
        picture.alerts();
        picture.write(svg);
    }

    private void alarms(List<AlarmVerdict> alarms) {
        for (AlarmVerdict.Kind kind : AlarmVerdict.Kind.values()) {
            boolean first = true;
            int number = 0;
            for (AlarmVerdict alarm : alarms) {
                if (alarm.kind() == kind) {
                    Instant end = alarm.end() == null ? judged.period().end() : alarm.end();
                    String name = first ? words(kind) : words(kind) + " " + ++number;
                    XYSeries span = line(name, List.of(alarm.begin(), end), List.of(1.0, 1.0), colour(kind));
                    span.setXYSeriesRenderStyle(XYSeriesRenderStyle.Area);
                    span.setFillColor(colour(kind));
                    span.setShowInLegend(first);
                    first = false;
                }
            }
        }
    }

    private void threshold(Level level, double decibans) {
        double probability = probability(decibans);
        XYSeries line = line(
                "%s at %.0f %%".formatted(level, 100 * probability),
                List.of(judged.period().begin(), judged.period().end()),
                List.of(probability, probability),
                grey(level));
        line.setLineStyle(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, DASHES, 0));
    }

    private void probability() {
        List<Instant> at = new ArrayList<>();
        List<Double> probability = new ArrayList<>();
        for (Point point : judged.course().points()) {
            if (judged.period().contains(point.at())) {
                at.add(point.at());
                probability.add(point.probability());
            }
        }
        if (!at.isEmpty()) {
            line("probability", at, probability, PROBABILITY).setLineWidth(1.4f);
        }
    }

    private void onsets() {
        boolean first = true;
        for (Onset onset : judged.onsets()) {
            if (judged.period().contains(onset.day())) {
                String name = first ? "onset" : "onset " + onset.day();
                XYSeries line = line(name, List.of(onset.at(), onset.at()), List.of(0.0, 1.0), ONSET);
                line.setLineWidth(2.2f);
                line.setShowInLegend(first);
                first = false;
            }
        }
    }

    private void alerts() {
        List<Alert> alerts = judged.course().alerts().stream()
                .filter(alert -> judged.period().contains(alert.at()))
                .toList();
        scatter("raise", alerts.stream().filter(Alert::isRaise).toList(), SeriesMarkers.TRIANGLE_UP, RAISED);
        scatter(
                "fall",
                alerts.stream().filter(alert -> alert.to().below(alert.from())).toList(),
                SeriesMarkers.TRIANGLE_DOWN,
                LOWERED);
    }

    private void scatter(String name, List<Alert> alerts, Marker marker, Color colour) {
        if (!alerts.isEmpty()) {
            XYSeries series = line(
                    name,
                    alerts.stream().map(Alert::at).toList(),
                    alerts.stream().map(Alert::probability).toList(),
                    colour);
            series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
            series.setMarker(marker);
            series.setMarkerColor(colour);
        }
    }

    private XYSeries line(String name, List<Instant> at, List<Double> values, Color colour) {
        XYSeries series = chart.addSeries(name, at.stream().map(Date::from).toList(), values);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(colour);
        return series;
    }

    private void write(Writer svg) {
        var document = GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
        SVGGraphics2D graphics = new SVGGraphics2D(document);
        chart.paint(graphics, WIDTH, HEIGHT);
        graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
        try {
            graphics.stream(svg, true);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String words(AlarmVerdict.Kind kind) {
        return switch (kind) {
            case WARNING -> "alarm before an onset";
            case UNDER_WAY -> "alarm while under way";
            case FALSE_ALARM -> "false alarm";
        };
    }

    private static Color colour(AlarmVerdict.Kind kind) {
        return switch (kind) {
            case WARNING -> new Color(0xd6ead0);
            case UNDER_WAY -> new Color(0xe3e3e3);
            case FALSE_ALARM -> new Color(0xf6d5d5);
        };
    }

    private static Color grey(Level level) {
        return switch (level) {
            case NORMAL, WATCH -> new Color(0xb0b0b0);
            case WARNING -> new Color(0x808080);
            case CRITICAL -> new Color(0x404040);
        };
    }

    private static double probability(double decibans) {
        return 1 / (1 + Math.pow(10, -decibans / 10));
    }
}
