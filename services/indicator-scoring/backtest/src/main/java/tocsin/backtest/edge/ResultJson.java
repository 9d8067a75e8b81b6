package tocsin.backtest.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import tocsin.backtest.application.BacktestResult;
import tocsin.backtest.application.CalibrateCatalogue;
import tocsin.backtest.application.FitCatalogue;
import tocsin.backtest.calibration.CalibrationAttempt;
import tocsin.backtest.calibration.FittedCalibration;
import tocsin.contracts.wire.Wire;

/** A result as JSON; what is not defined is null. */
final class ResultJson {
    private ResultJson() {}

    static String of(
            BacktestResult result,
            @Nullable BacktestResult against,
            @Nullable FitCatalogue fit,
            @Nullable CalibrateCatalogue calibrated) {
        ObjectNode json = json(result);
        if (against != null) {
            json.set("against", json(against));
        }
        if (fit != null) {
            json.set("fit", fit(fit));
        }
        if (calibrated != null) {
            json.set("calibration", calibration(calibrated));
        }
        try {
            return Wire.json().writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(json);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static ObjectNode fit(FitCatalogue fit) {
        ObjectNode json = Wire.json().createObjectNode();
        json.set("common", Wire.json().valueToTree(fit.fit().fitted().common()));
        json.set("problems", Wire.json().valueToTree(fit.fit().fitted().problems()));
        ObjectNode tried = json.putObject("leftOut");
        tried.set("trials", Wire.json().valueToTree(fit.fit().trials()));
        tried.set("unfittedLosses", Wire.json().valueToTree(fit.fit().unfitted()));
        tried.set("losses", Wire.json().valueToTree(fit.fit().leftOut()));
        tried.set("total", Wire.json().valueToTree(fit.leftOut().total()));
        return json;
    }

    private static ObjectNode calibration(CalibrateCatalogue calibrated) {
        CalibrationAttempt attempt = calibrated.attempt();
        ObjectNode json = Wire.json().createObjectNode();
        json.put("minimumOutcomes", attempt.enough().outcomes())
                .put("minimumProblems", attempt.enough().problems())
                .put("outcomes", attempt.outcomes())
                .put("problems", attempt.problems())
                .put("missing", attempt.missing().orElse(null));
        ArrayNode fits = json.putArray("fits");
        for (FittedCalibration fitted : attempt.fits()) {
            ObjectNode one =
                    fits.addObject().put("method", fitted.method().text()).put("better", fitted.better());
            one.set("fit", Wire.json().valueToTree(calibrated.fit(fitted)));
            one.set("trials", Wire.json().valueToTree(fitted.trials()));
            one.set("before", Wire.json().valueToTree(fitted.before()));
            one.set("after", Wire.json().valueToTree(fitted.after()));
        }
        return json;
    }

    private static ObjectNode json(BacktestResult result) {
        ObjectNode json = Wire.json().createObjectNode();
        json.set("problems", Wire.json().valueToTree(result.skill().problems()));
        json.set("total", Wire.json().valueToTree(result.skill().total()));
        json.set("catalogue", Wire.json().valueToTree(result.catalogue()));
        json.put("from", result.period().from().toString());
        json.put("to", result.period().to().toString());
        json.set("reports", Wire.json().valueToTree(result.reports()));
        json.set("alerts", Wire.json().valueToTree(result.alerts()));
        json.set("notes", Wire.json().valueToTree(result.notes()));
        json.put("seconds", result.seconds());
        return json;
    }
}
