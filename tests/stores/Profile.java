// java -cp … Profile.java OUT.owx FILE.ttl…
//
// All files as one ontology: is it in OWL 2 DL, and in RL?  Prints "OWL2_DL true" and the like,
// each followed by what stands against it; writes the ontology as OWL/XML, which Konclude reads.
// Nothing is fetched: the first file is what the others import.
import java.io.File;
import java.util.Arrays;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.OWLXMLDocumentFormat;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWLProfileReport;
import org.semanticweb.owlapi.profiles.Profiles;
import org.semanticweb.owlapi.util.SimpleIRIMapper;

public class Profile {
    public static void main(String[] words) throws Exception {
        OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
        OWLOntology all = manager.createOntology(IRI.create("urn:all"));
        manager.getIRIMappers().add(new SimpleIRIMapper(IRI.create("https://w3id.org/chancery/ontology"),
            IRI.create(new File(words[1]))));
        for (String file : Arrays.copyOfRange(words, 1, words.length)) {
            OWLOntology one = manager.loadOntologyFromOntologyDocument(new File(file));
            one.axioms().forEach(axiom -> manager.addAxiom(all, axiom));
        }
        System.out.println("axioms " + all.getAxiomCount());
        for (Profiles profile : new Profiles[] {Profiles.OWL2_DL, Profiles.OWL2_RL}) {
            OWLProfileReport report = profile.checkOntology(all);
            System.out.println(profile.name() + " " + report.isInProfile());
            report.getViolations().forEach(each -> System.out.println("  " + each));
        }
        manager.saveOntology(all, new OWLXMLDocumentFormat(), IRI.create(new File(words[0])));
    }
}
