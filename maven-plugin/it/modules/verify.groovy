def builds = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert builds.size() == 3

// File names start from where Maven was started, so that they can be clicked on.
def findings = builds[0].readLines().findAll { it.startsWith('[ERROR] ') && it.contains('[GW301 ') }
def files = findings.collect { (it =~ /\[ERROR\] (.+?):\d+:\d+: /)[0][1] }.countBy { it }
assert files == [
  'template.yaml': 2,                        // usual-places, anywhere
  'shop/infra/api.yaml': 2,                  // infra, anywhere
  'stock/src/main/resources/stack.yaml': 2,  // usual-places, anywhere
  'stock/template.yml': 1,                   // usual-places; an .yml is not asked for elsewhere
  'stock/serverless.template': 1,            // usual-places
  'stock/cdk.out/Stock.template.json': 1,    // usual-places
]
// Modules side by side do not mix the lines of a finding.
def lines = builds[0].readLines()
lines.eachWithIndex { line, i ->
  if (line.contains('[GW301 ')) {
    assert lines[i + 1] == '    breaks: GET /items'
    assert lines[i + 5].startsWith('    mend: ')
  }
}
assert builds[0].contains('no templates found')

def rules = { String file -> new groovy.json.JsonSlurper().parse(new File(basedir, file)).runs[0].results*.ruleId }
assert rules('target/anywhere/gwlint.sarif') == ['GW301']
assert rules('shop/target/infra/gwlint.sarif') == ['GW301']
assert rules('stock/target/anywhere/gwlint.sarif') == ['GW301']
// Where there is no template, nothing is made. (Maven 4 makes a folder of its own.)
assert !new File(basedir, 'cart/target/gwlint').exists()
assert !new File(basedir, 'cart/target/anywhere').exists()
assert !new File(basedir, 'shop/target/gwlint').exists()

assert builds[1].contains('gwlint: infar: no such file or folder')

def here = builds[2].readLines().findAll { it ==~ /\[ERROR\] stock\/\S+:\d+:\d+: error: .+/ }
assert here.size() == 4: builds[2]
assert !builds[2].contains('[ERROR] src/main/resources/stack.yaml')
