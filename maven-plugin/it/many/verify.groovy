def builds = new File(basedir, 'build.log').text.split('Scanning for projects')*.readLines().drop(1)

// The worst are shown, the rest is counted, all is in the file.
def shown = builds[0].findAll { it ==~ /\[(ERROR|WARNING)\] template\.yaml:\d+:\d+: .*/ }
assert shown.size() == 30
assert shown.every { it.startsWith('[ERROR] ') && it.contains('[GW301 ') }
def rest = builds[0].findAll { it.startsWith('[WARNING] and ') }
assert rest == ['[WARNING] and 370 more (GW301: 170, GW401: 200); all are in target/gwlint/gwlint.sarif']
assert builds[0].size() < 250
def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/gwlint/gwlint.sarif'))
assert sarif.runs[0].results.countBy { it.ruleId } == [GW301: 200, GW401: 200]
