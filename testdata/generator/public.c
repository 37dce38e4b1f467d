/* Themes of a government work report and of a statistical bulletin. */
#include "slots.h"

/* clang-format off */
static const struct template economy[] = {
    {"地区生产总值$0，同比增长$1。", DONE, {MONEY("亿元", 60, 9000, IND("gdp", "地区生产总值")), GROWTH(2, 11, IND("gdp", "地区生产总值"))}},
    {"人均地区生产总值$0，同比增长$1。", DONE,
     {YUAN("元", 23000, 150000, IND("gdp.per_capita", "人均地区生产总值")), GROWTH(2, 11, IND("gdp.per_capita", "人均地区生产总值"))}},
    {"第一产业增加值$0，同比增长$1；第二产业增加值$2，同比增长$3。", DONE,
     {MONEY("亿元", 5, 400, LAB("第一产业增加值")), GROWTH(1, 6, LAB("第一产业增加值")),
      MONEY("亿元", 20, 4000, LAB("第二产业增加值")), GROWTH(2, 12, LAB("第二产业增加值"))}},
    {"规模以上工业增加值同比增长$0，增速居$1。", DONE,
     {GROWTH(3, 14, IND("industry.value_added", "规模以上工业增加值")), RANK(IND("industry.value_added", "规模以上工业增加值增速"))}},
    {"地区生产总值增长$0，规模以上工业增加值增长$1。", PLAN,
     {GROWTH(4, 9, IND("gdp", "地区生产总值")), GROWTH(4, 12, IND("industry.value_added", "规模以上工业增加值"))}},
    {"一季度，地区生产总值增长$0。", DONE, {GROWTH(2, 9, IND("gdp", "地区生产总值"), .sub = "/Q1")}},
    {"第三产业增加值占地区生产总值的比重为$0，比$b提高$1。", DONE,
     {RATIO(30, 65, LAB("第三产业增加值占地区生产总值比重")), POINTS(0, 4, LAB("第三产业增加值占地区生产总值比重"))}},
    {"规模以上工业企业达到$0，比$b增加$1。", DONE,
     {N("家", 100, 2000, LAB("规模以上工业企业")), CHANGE("家", 3, 80, LAB("规模以上工业企业"))}},
    {.text = NULL}};

static const struct template fiscal[] = {
    {"一般公共预算收入$0，同比增长$1，其中税收收入$2。", DONE,
     {MONEY("亿元", 20, 900, IND("revenue.general_budget", "一般公共预算收入")), GROWTH(1, 14, IND("revenue.general_budget", "一般公共预算收入")),
      MONEY("亿元", 5, 19, LAB("税收收入"), PART)}},
    {"固定资产投资同比增长$0，增速居$1。", DONE,
     {GROWTH(2, 18, IND("investment.fixed_assets", "固定资产投资")), RANK(IND("investment.fixed_assets", "固定资产投资增速"))}},
    {"实施重点项目$0，完成投资$1。", DONE,
     {N("个", 20, 400, LAB("重点项目"), ACT("实施")), MONEY("亿元", 10, 900, LAB("投资"), ACT("完成"))}},
    {"一般公共预算收入增长$0，固定资产投资增长$1。", PLAN,
     {GROWTH(2, 9, IND("revenue.general_budget", "一般公共预算收入")), GROWTH(3, 12, IND("investment.fixed_assets", "固定资产投资"))}},
    {"实施重点项目$0，完成投资$1。", PLAN,
     {N("个", 20, 400, LAB("重点项目"), ACT("实施")), MONEY("亿元", 10, 900, LAB("投资"), ACT("完成"))}},
    {"一般公共预算支出$0，其中民生支出$1，占$2。", DONE,
     {MONEY("亿元", 40, 1200, LAB("一般公共预算支出")), MONEY("亿元", 10, 39, LAB("民生支出"), PART),
      RATIO(55, 85, LAB("民生支出占一般公共预算支出比重"), .flags = "*")}},
    {"金融机构存款余额$0、贷款余额$1，分别增长$2、$3。", DONE,
     {MONEY("亿元", 200, 9000, LAB("金融机构存款余额"), .flags = "*", .plain = true), MONEY("亿元", 100, 8000, LAB("贷款余额"), .flags = "*", .plain = true),
      GROWTH(3, 20, LAB("金融机构存款余额"), LIST), GROWTH(3, 25, LAB("贷款余额"), LIST)}},
    {.text = NULL}};

static const struct template trade[] = {
    {"社会消费品零售总额$0，同比增长$1。", DONE,
     {MONEY("亿元", 30, 2500, IND("retail.sales", "社会消费品零售总额")), GROWTH(2, 13, IND("retail.sales", "社会消费品零售总额"))}},
    {"进出口总额$0，同比下降$1。", DONE,
     {MONEY("亿元", 5, 1900, IND("trade.total", "进出口总额")), GROWTH(1, 15, IND("trade.total", "进出口总额"), .fall = true)}},
    {"接待游客$0，旅游总收入$1。", DONE,
     {N("万人次", 60, 4000, LAB("游客"), ACT("接待"), .decimals = 1), MONEY("亿元", 4, 400, LAB("旅游总收入"))}},
    {"签约项目$0，合同引资$1。", DONE, {N("个", 20, 300, LAB("项目"), ACT("签约")), MONEY("亿元", 20, 900, LAB("合同引资"), ACT("*"))}},
    {"社会消费品零售总额增长$0。", PLAN, {GROWTH(4, 12, IND("retail.sales", "社会消费品零售总额"))}},
    {"签约项目$0。", PLAN, {N("个", 20, 300, LAB("项目"), ACT("签约"))}},
    {"实际利用外资$0，同比增长$1；实际到位内资$2，同比增长$3。", DONE,
     {MONEY("万美元", 300, 90000, LAB("实际利用外资"), ACT("*")), GROWTH(3, 30, LAB("实际利用外资")),
      MONEY("亿元", 10, 600, LAB("实际到位内资"), ACT("*")), GROWTH(3, 25, LAB("实际到位内资"))}},
    {.text = NULL}};

static const struct template living[] = {
    {"城镇居民人均可支配收入$0，同比增长$1；农村居民人均可支配收入$2，同比增长$3。", DONE,
     {YUAN("元", 21000, 68000, IND("income.urban", "城镇居民人均可支配收入")), GROWTH(3, 11, IND("income.urban", "城镇居民人均可支配收入")),
      YUAN("元", 9000, 36000, IND("income.rural", "农村居民人均可支配收入")), GROWTH(4, 13, IND("income.rural", "农村居民人均可支配收入"))}},
    {"城镇新增就业$0，城镇登记失业率为$1。", DONE,
     {N("人", 2000, 90000, IND("employment.urban_new", "城镇新增就业"), ACT("*")), RATIO(2, 4, IND("unemployment.urban", "城镇登记失业率"))}},
    {"居民消费价格同比上涨$0。", DONE, {GROWTH(1, 4, IND("price.cpi", "居民消费价格"))}},
    {"城镇新增就业$0，居民消费价格涨幅控制在$1。", PLAN,
     {N("人", 2000, 90000, IND("employment.urban_new", "城镇新增就业"), ACT("*")), GROWTH(2, 3, IND("price.cpi", "居民消费价格涨幅"), .within = true)}},
    {"城镇居民人均可支配收入增长$0。", PLAN, {GROWTH(4, 9, IND("income.urban", "城镇居民人均可支配收入"))}},
    {"城镇新增就业$0，完成目标任务的$1。", DONE,
     {N("人", 2000, 90000, IND("employment.urban_new", "城镇新增就业"), ACT("*")), DONE_SHARE(IND("employment.urban_new", "城镇新增就业"))}},
    {"城镇、农村居民人均可支配收入分别达到$0、$1，分别增长$2、$3。", DONE,
     {YUAN("元", 21000, 68000, IND("income.urban", "城镇居民人均可支配收入"), LIST),
      YUAN("元", 9000, 36000, IND("income.rural", "农村居民人均可支配收入"), LIST),
      GROWTH(3, 11, IND("income.urban", "城镇居民人均可支配收入"), LIST), GROWTH(4, 13, IND("income.rural", "农村居民人均可支配收入"), LIST)}},
    {"发放低保资金$0，惠及困难群众$1。", DONE,
     {MONEY("万元", 300, 9900, LAB("低保资金"), ACT("发放")), N("人", 800, 50000, LAB("困难群众"), ACT("惠及"))}},
    {.text = NULL}};

static const struct template energy[] = {
    {"单位地区生产总值能耗同比下降$0。", DONE, {GROWTH(1, 5, IND("energy.intensity", "单位地区生产总值能耗"), .fall = true)}},
    {"空气质量优良天数比例为$0，比$b提高$1。", DONE, {RATIO(70, 98, LAB("空气质量优良天数比例")), POINTS(0, 5, LAB("空气质量优良天数比例"))}},
    {"完成造林$0，森林覆盖率达到$1。", DONE, {N("亩", 800, 90000, LAB("造林"), ACT("*")), RATIO(20, 72, LAB("森林覆盖率"))}},
    {"单位地区生产总值能耗下降$0。", PLAN, {GROWTH(1, 4, IND("energy.intensity", "单位地区生产总值能耗"), .fall = true)}},
    {"森林覆盖率达到$0。", PLAN, {RATIO(25, 75, LAB("森林覆盖率"))}},
    {.text = NULL}};

static const struct template farming[] = {
    {"粮食总产量$0，同比增长$1。", DONE,
     {N("万吨", 5, 400, IND("grain.output", "粮食总产量"), .decimals = 2), GROWTH(1, 5, IND("grain.output", "粮食总产量"))}},
    {"建成高标准农田$0，建设蔬菜基地$1。", DONE,
     {N("万亩", 2, 60, LAB("高标准农田"), ACT("建成"), .decimals = 1), N("个", 4, 60, LAB("蔬菜基地"), ACT("建设"))}},
    {"生猪出栏$0，同比下降$1。", DONE, {N("万头", 10, 300, LAB("生猪"), ACT("*"), .decimals = 1), GROWTH(1, 9, LAB("生猪出栏"), .fall = true)}},
    {"粮食总产量达到$0。", PLAN, {N("万吨", 5, 400, IND("grain.output", "粮食总产量"))}},
    {"建成高标准农田$0。", PLAN, {N("万亩", 2, 60, LAB("高标准农田"), ACT("建成"))}},
    {.text = NULL}};

static const struct template social[] = {
    {"新建学校$0，新增学位$1。", DONE, {N("所", 2, 40, LAB("学校"), ACT("新建")), N("个", 900, 30000, LAB("学位"), ACT("新增"))}},
    {"新增养老床位$0，改造农村危房$1。", DONE, {N("张", 100, 4000, LAB("养老床位"), ACT("新增")), N("户", 80, 6000, LAB("农村危房"), ACT("改造"))}},
    {"常住人口城镇化率为$0，比$b提高$1。", DONE,
     {RATIO(38, 75, IND("population.urbanization", "常住人口城镇化率")), POINTS(0, 2, IND("population.urbanization", "常住人口城镇化率"))}},
    {"新增学位$0，改造农村危房$1。", PLAN, {N("个", 900, 30000, LAB("学位"), ACT("新增")), N("户", 80, 6000, LAB("农村危房"), ACT("改造"))}},
    {"普通高中在校学生$0，小学在校学生$1。", DONE,
     {N("人", 3000, 90000, LAB("普通高中在校学生")), N("万人", 2, 60, LAB("小学在校学生"), .decimals = 2)}},
    {"医疗卫生机构床位达到$0，每千人口执业医师$1。", DONE,
     {N("张", 900, 40000, LAB("医疗卫生机构床位")), N("人", 1, 4, LAB("每千人口执业医师"), .decimals = 2, .plain = true)}},
    {"新建改建农村公路$0，公路里程达到$1。", DONE,
     {N("公里", 20, 900, LAB("农村公路"), ACT("*")), N("公里", 900, 15000, LAB("公路里程"))}},
    {"新建学校$0。", PLAN, {N("所", 2, 30, LAB("学校"), ACT("新建"))}},
    {.text = NULL}};

const struct theme public_themes[] = {
    {{"经济运行平稳向好", "保持经济平稳增长"}, economy},   {{"财政投资稳步增长", "扩大有效投资"}, fiscal},
    {{"消费外贸总体平稳", "促进消费和开放"}, trade},       {{"民生福祉持续增进", "努力增进民生福祉"}, living},
    {{"生态环境不断改善", "加强生态环境保护"}, energy},    {{"农业生产形势良好", "推进农业现代化"}, farming},
    {{"社会事业全面进步", "发展各项社会事业"}, social},
};
const size_t public_count = sizeof public_themes / sizeof *public_themes;
