// Asks veraPDF whether files keep to PDF/A and PDF/UA. Its engine is inside the jar of the npm
// package @opendataloader/pdf.
//
// java -cp JARS CheckPdf.java 2a,ua1 FILE…
//
// Prints a line for each file and profile, `ok` or the rules that were broken; exit code 1 if there
// are any.
import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public final class CheckPdf {
  private static final int MOST_FAILURES = 200;

  public static void main(String[] words) {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    boolean good = true;
    for (String profile : words[0].split(",")) {
      PDFAFlavour flavour = PDFAFlavour.byFlavourId(profile);
      for (int i = 1; i < words.length; ++i) {
        String found = broken(new File(words[i]), flavour);
        good &= found.isEmpty();
        System.out.println(profile + " " + words[i] + " " + (found.isEmpty() ? "ok" : found));
      }
    }
    System.exit(good ? 0 : 1);
  }

  private static String broken(File file, PDFAFlavour flavour) {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
        PDFAValidator validator =
            Foundries.defaultInstance()
                .createValidator(flavour, MOST_FAILURES, false, false, false)) {
      ValidationResult result = validator.validate(parser);
      if (result.isCompliant()) return "";
      Map<String, String> rules = new TreeMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        rules.putIfAbsent(
            assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber(),
            assertion.getMessage() + " at " + assertion.getLocation().getContext());
      }
      return "breaks " + rules;
    } catch (Exception | LinkageError error) {
      return "cannot be read: " + error;
    }
  }
}
