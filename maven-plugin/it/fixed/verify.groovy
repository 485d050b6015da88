def log = new File(basedir, 'build.log').readLines()

def passed = log.findAll { it.contains('gwlint: no findings in 1 template') }
assert passed.size() == 1
def warnings = log.findAll { it ==~ /\[WARNING\] deploy\/api\.yaml:\d+:\d+: warning: .+ \[GW401 .+\]/ }
assert warnings.size() == 1

def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/gwlint/gwlint.json'))
assert json.findings*.rule == ['GW401']
