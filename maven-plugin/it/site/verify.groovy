def site = new File(basedir, 'target/site')
def html = new File(site, 'gwlint.html').text
assert html.contains('<title>gwlint')

// Every finding with its line, its symptom, its mend, and a link to the rule's count.
def text = html.replaceAll(/<[^>]+>/, '|').replaceAll(/\|+/, '|')
assert text.contains('|19|\n|error|\n|no permission lets |GET /items| invoke |Items|breaks: GET /items|the caller gets 500 ')
assert text.contains('|mend: add an |AWS::Lambda::Permission| on ')
assert html.contains('<a href="#GW301">GW301 lambda-permission-missing</a>') && html.contains('id="GW301"')
assert text.contains('1 error in 1 template')

// The site's own list of reports leads here.
assert new File(site, 'project-reports.html').text.contains('href="gwlint.html"')

// By itself, without the rest of the site.
assert new File(basedir, 'target/reports/gwlint.html').text.contains('1 error in 1 template')
